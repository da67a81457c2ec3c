package dev.dateline.ingest.format.cap;

import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.xml.Element;
import dev.dateline.ingest.format.xml.NoXml;
import dev.dateline.ingest.format.xml.XmlDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * CAP 1.0 to 1.2: one alert, or several in whatever wraps them. Test, Exercise, System and Draft come out as exercises, so
 * that a line test can be seen and never be published; what is not for the public, answers another alert, or does not say
 * what it is, is refused.
 */
public final class CapFormat implements Format {
    @Override
    public List<Found> read(byte[] bytes, Told told) {
        try {
            return all(XmlDocument.read(bytes, told.charset()), told);
        } catch (NoXml e) {
            return List.of(Found.Unreadable.malformed(String.valueOf(e.getMessage())));
        }
    }

    private static List<Found> all(XmlDocument document, Told told) throws NoXml {
        List<Element> alerts = document.items(CapFormat::isAlert);
        List<Found> found = new ArrayList<>();
        alerts.stream().filter(Element::isWhole).forEach(alert -> found.add(new CapAlert(alert, told.base()).found()));
        String fault = document.fault();
        if (fault != null) {
            found.add(Found.Unreadable.malformed(fault));
        } else if (alerts.isEmpty()) {
            found.add(Found.Unreadable.malformed(
                    "no CAP: the document is a " + document.root().name()));
        }
        return found;
    }

    private static boolean isAlert(Element element) {
        return element.is("alert") && (element.parent() == null || element.child("identifier") != null);
    }
}
