package dev.dateline.ingest.format.feed.tree;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for each name, in small letters: the usual prefix of its namespace, whatever prefix a feed gives it, and
 * none for RSS in all its namespaces. A prefix that nobody declared is taken at its word; an unknown namespace that is the
 * default one is taken for RSS.
 */
final class Names {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom"),
            Map.entry("http://purl.org/atom/ns#", "atom"),
            Map.entry("http://example.com/newformat#", "atom"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://search.yahoo.com/mrss/", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://purl.org/rss/1.0/modules/slash/", "slash"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://www.w3.org/1999/xlink", "xlink"),
            Map.entry("http://www.w3.org/2000/svg", "svg"),
            Map.entry("http://www.w3.org/1998/math/mathml", "math"),
            Map.entry("http://www.w3.org/xml/1998/namespace", "xml"),
            Map.entry("http://purl.org/atompub/tombstones/1.0", "at"),
            Map.entry("urn:oasis:names:tc:emergency:cap:1.2", "cap"),
            Map.entry("urn:oasis:names:tc:emergency:cap:1.1", "cap"),
            Map.entry("http://www.incident.com/cap/1.0", "cap"),
            Map.entry("http://www.w3.org/2007/app", "app"),
            Map.entry("http://purl.org/atom/app#", "app"),
            Map.entry("http://prismstandard.org/namespaces/basic/2.0/", "prism"),
            Map.entry("http://prismstandard.org/namespaces/1.2/basic/", "prism"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"));

    private Names() {}

    /** {@code declared} tells the namespace of a prefix; the empty prefix is the default one's. */
    static String element(String raw, Scope declared) {
        int colon = raw.indexOf(':');
        String prefix = colon < 0 ? "" : raw.substring(0, colon);
        return canonical(prefix, raw.substring(colon + 1), declared.namespace(prefix));
    }

    /** Attributes without a prefix are of no namespace. */
    static String attribute(String raw, Scope declared) {
        int colon = raw.indexOf(':');
        if (colon < 0) {
            return raw.toLowerCase(Locale.ROOT);
        }
        String prefix = raw.substring(0, colon);
        return canonical(prefix, raw.substring(colon + 1), declared.namespace(prefix));
    }

    private static String canonical(String prefix, String local, @Nullable String namespace) {
        String small = local.toLowerCase(Locale.ROOT);
        String space = namespace == null ? null : namespace.strip().toLowerCase(Locale.ROOT);
        String usual = space == null ? prefix.toLowerCase(Locale.ROOT) : isRss(space) ? "" : PREFIXES.get(space);
        String known = usual == null ? prefix.toLowerCase(Locale.ROOT) : usual;
        String chosen = known.equals("rss") ? "" : known;
        return chosen.isEmpty() ? small : chosen + ":" + small;
    }

    private static boolean isRss(String namespace) {
        return namespace.isEmpty()
                || namespace.equals("http://purl.org/rss/1.0/")
                || namespace.equals("http://purl.org/net/rss1.1#")
                || namespace.startsWith("http://my.netscape.com/")
                || namespace.startsWith("http://channel.netscape.com/")
                || namespace.startsWith("http://backend.userland.com/rss")
                || namespace.endsWith(".harvard.edu/tech/rss")
                || namespace.endsWith(".harvard.edu/rss");
    }
}
