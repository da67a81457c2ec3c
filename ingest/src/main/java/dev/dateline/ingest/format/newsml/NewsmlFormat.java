package dev.dateline.ingest.format.newsml;

import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.xml.Element;
import dev.dateline.ingest.format.xml.Named;
import dev.dateline.ingest.format.xml.NoXml;
import dev.dateline.ingest.format.xml.XmlDocument;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * NewsML-G2 2.0 and later: a message of items or one item. Items of all kinds are drafts, for each has a guid under which it
 * is replaced and withdrawn; what is no news text (concepts, knowledge, plans, catalogs) says so in a note to editors. A
 * package is an item of its own, its members are links; only one without a guid beside its members in a message is no more
 * than their envelope.
 */
public final class NewsmlFormat implements Format {
    private static final Set<String> ITEMS =
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");
    /** Parts of an item that stand alone, as in a standard's listings. */
    private static final Set<String> PARTS = Set.of("itemMeta", "contentMeta", "contentSet", "groupSet", "rightsInfo");

    private static final int MOST_STRANGERS = 10;

    @Override
    public List<Found> read(byte[] bytes, Told told) {
        try {
            XmlDocument document = XmlDocument.read(bytes, told.charset());
            return document.root().isWhole() && PARTS.contains(document.root().name())
                    ? List.of(item(Element.holding("newsItem", document.root()), Envelope.NONE, told))
                    : items(document, told);
        } catch (NoXml e) {
            return List.of(Found.Unreadable.malformed(String.valueOf(e.getMessage())));
        }
    }

    private static List<Found> items(XmlDocument document, Told told) throws NoXml {
        Element root = document.root();
        List<Element> items = document.items(element -> ITEMS.contains(element.name()));
        IdentityHashMap<Element, Envelope> envelopes = new IdentityHashMap<>();
        List<Found> found = new ArrayList<>();
        for (Element item : items) {
            if (item.isWhole() && !isEnvelope(item, items)) {
                Element message = Envelope.around(item);
                Envelope envelope = message == null ? Envelope.NONE : envelopes.computeIfAbsent(message, Envelope::of);
                found.add(item(item, envelope, told));
            }
        }
        strangers(root)
                .forEach(name -> found.add(
                        Found.Unreadable.malformed("the itemSet holds a " + name + ", which is no item of NewsML-G2")));
        String fault = fault(document, items.isEmpty());
        if (fault != null) {
            found.add(Found.Unreadable.malformed(fault));
        }
        return found;
    }

    private static Stream<String> strangers(Element root) {
        return root.all("itemSet").stream()
                .flatMap(set -> set.children().stream())
                .filter(child -> child.isWhole() && !ITEMS.contains(child.name()))
                .map(Element::name)
                .distinct()
                .limit(MOST_STRANGERS);
    }

    private static @Nullable String fault(XmlDocument document, boolean none) {
        Element root = document.root();
        if (document.fault() != null) {
            return document.fault();
        }
        if (root.is("NewsML")) {
            return "NewsML 1, which is not read; NewsML-G2 is";
        }
        boolean allowed = !none || root.child("itemSet") != null;
        return allowed ? null : "no NewsML-G2: the document is a " + root.name();
    }

    private static boolean isEnvelope(Element item, List<Element> all) {
        return item.is("packageItem")
                && item.attribute("guid") == null
                && item.child("contentMeta") == null
                && all.size() > 1;
    }

    private static Found item(Element item, Envelope envelope, Told told) {
        return Named.found(new G2Item(item, told.base()).draft(envelope));
    }
}
