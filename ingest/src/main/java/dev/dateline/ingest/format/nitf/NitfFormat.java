package dev.dateline.ingest.format.nitf;

import dev.dateline.contract.wire.RejectReason;
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
            return List.of(malformed(String.valueOf(e.getMessage())));
        }
    }

    private static List<Found> all(XmlDocument document) throws NoXml {
        List<Element> nitfs = document.root().outermost(element -> element.is("nitf"));
        if (nitfs.size() > XmlDocument.MAX_ITEMS) {
            throw new NoXml("more than " + XmlDocument.MAX_ITEMS + " items in one delivery");
        }
        List<Found> found = new ArrayList<>();
        for (Element nitf : nitfs) {
            if (nitf.isWhole()) {
                found.add(Named.found(draft(nitf)));
            }
        }
        String fault = document.fault();
        if (fault != null) {
            found.add(malformed(fault));
        } else if (nitfs.isEmpty()) {
            found.add(malformed("no NITF: the document is a " + document.root().name()));
        }
        return found;
    }

    /** What a {@code nitf} element says, wherever it stands. */
    public static Draft draft(Element nitf) {
        return new NitfItem(nitf).draft();
    }

    private static Found malformed(String detail) {
        return new Found.Unreadable(RejectReason.MALFORMED, detail);
    }
}
