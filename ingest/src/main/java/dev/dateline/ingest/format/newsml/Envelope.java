package dev.dateline.ingest.format.newsml;

import dev.dateline.ingest.format.xml.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a message says of all its items; read once, for a message may hold thousands.
 *
 * @param schemes addresses of vocabularies by alias
 */
record Envelope(Map<String, String> schemes, List<Element> signals) {
    private static final int MOST_SIGNALS = 20;

    static final Envelope NONE = new Envelope(Map.of(), List.of());

    static Envelope of(Element message) {
        return new Envelope(
                schemes(message.all("header", "catalog", "scheme")),
                message.all("header", "signal").stream().limit(MOST_SIGNALS).toList());
    }

    /** The message that an item stands in; null where it stands alone. */
    static @Nullable Element around(Element item) {
        Element set = item.parent();
        return set == null ? null : set.parent();
    }

    static Map<String, String> schemes(List<Element> schemes) {
        Map<String, String> addresses = new HashMap<>();
        for (Element scheme : schemes) {
            String alias = scheme.attribute("alias");
            String address = scheme.attribute("uri");
            if (alias != null && address != null) {
                addresses.put(alias, address);
            }
        }
        return addresses;
    }
}
