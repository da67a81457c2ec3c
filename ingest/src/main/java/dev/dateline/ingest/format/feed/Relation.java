package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.feed.tree.Element;
import java.util.Locale;

/** What an Atom link leads to. */
final class Relation {
    private static final String REGISTRY = "http://www.iana.org/assignments/relation/";

    private Relation() {}

    /** {@code alternate} where nothing is said; a registered one by its short name. */
    static String of(Element link) {
        String rel = link.attribute("rel");
        if (rel == null) {
            return "alternate";
        }
        return rel.startsWith(REGISTRY)
                ? rel.substring(REGISTRY.length())
                : rel.contains(":") ? rel : rel.toLowerCase(Locale.ROOT);
    }
}
