package dev.dateline.ingest.format.feed.tree;

import java.util.Set;

/** What stands in an element, written out as HTML: for markup that is part of the feed's own. */
public final class Html {
    private static final Set<String> EMPTY = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private Html() {}

    /** Without the element's own tags and without the space around; prefixes are left out, as HTML knows none. */
    public static String within(Element element) {
        StringBuilder html = new StringBuilder();
        element.nodes().forEach(node -> write(node, html));
        return html.toString().strip();
    }

    private static void write(Node node, StringBuilder html) {
        if (node instanceof Node.Words words) {
            html.append(escaped(words.text()));
        } else if (node instanceof Element element) {
            open(element, html);
            element.nodes().forEach(child -> write(child, html));
            if (!EMPTY.contains(element.local())) {
                html.append("</").append(element.local()).append('>');
            }
        }
    }

    private static void open(Element element, StringBuilder html) {
        html.append('<').append(element.local());
        element.attributes()
                .forEach((name, value) -> html.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escaped(value).replace("\"", "&quot;"))
                        .append('"'));
        html.append('>');
    }

    /** Escaped HTML as feeds have it: references to control characters put right. */
    public static String mended(String html) {
        return References.western(html);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
