package dev.dateline.ingest.format.nitf;

import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.xml.Element;
import dev.dateline.ingest.format.xml.Named;
import dev.dateline.ingest.format.xml.NoXml;
import dev.dateline.ingest.format.xml.XmlDocument;
import java.util.ArrayList;
import java.util.List;

/** News Industry Text Format 3.0 to 3.6: one document, or several in whatever wraps them. */
public final class NitfFormat implements Format {
    @Override
    public List<Found> read(byte[] bytes, Told told) {
        try {
            return all(XmlDocument.read(bytes, told.charset()));
        } catch (NoXml e) {
            return List.of(Found.Unreadable.malformed(String.valueOf(e.getMessage())));
        }
    }

    private static List<Found> all(XmlDocument document) throws NoXml {
        List<Element> nitfs = document.items(element -> element.is("nitf"));
        List<Found> found = new ArrayList<>();
        for (Element nitf : nitfs) {
            if (nitf.isWhole()) {
                found.add(Named.found(draft(nitf)));
            }
        }
        String fault = document.fault();
        if (fault != null) {
            found.add(Found.Unreadable.malformed(fault));
        } else if (nitfs.isEmpty()) {
            found.add(Found.Unreadable.malformed(
                    "no NITF: the document is a " + document.root().name()));
        }
        return found;
    }

    /** What a {@code nitf} element says, wherever it stands. */
    public static Draft draft(Element nitf) {
        return new NitfItem(nitf).draft();
    }
}
