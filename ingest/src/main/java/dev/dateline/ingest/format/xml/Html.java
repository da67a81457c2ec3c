package dev.dateline.ingest.format.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Writes the inside of an element as HTML, not yet cleaned. */
public final class Html {
    /** What {@link #inside}'s names say of an element that is left out with all that is in it. */
    public static final String LEFT_OUT = "-";
    /** What they say of one whose inside stands without it. */
    public static final String SEEN_THROUGH = "";

    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "col", "source", "track", "embed");
    private static final List<String> KEPT = List.of("href", "src", "alt", "title", "colspan", "rowspan", "class");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private Html() {}

    /**
     * The markup within an element, as HTML.
     *
     * @param names from an element to its name in HTML, {@link #LEFT_OUT} or {@link #SEEN_THROUGH}
     */
    public static String inside(Element element, Function<Element, String> names) {
        Html html = new Html();
        Walk.over(element, html.writer(element, names));
        return html.out.toString().strip();
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private Walk.Visitor writer(Element outer, Function<Element, String> names) {
        return new Walk.Visitor() {
            @Override
            public boolean enter(Element element) {
                String name = element == outer ? SEEN_THROUGH : names.apply(element);
                if (name.equals(LEFT_OUT)) {
                    return false;
                }
                open.push(name);
                start(name, element);
                return true;
            }

            @Override
            public void leave(Element element) {
                String name = open.pop();
                if (!name.isEmpty() && !VOID.contains(name)) {
                    out.append("</").append(name).append('>');
                }
            }

            @Override
            public void characters(String text) {
                out.append(escaped(text));
            }
        };
    }

    private void start(String name, Element element) {
        if (name.isEmpty()) {
            return;
        }
        out.append('<').append(name);
        for (String key : KEPT) {
            String value = element.attribute(key);
            if (value != null) {
                out.append(' ').append(key).append("=\"").append(escaped(value)).append('"');
            }
        }
        out.append('>');
    }
}
