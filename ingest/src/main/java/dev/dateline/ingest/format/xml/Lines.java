package dev.dateline.ingest.format.xml;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** White space in XML: what is meant, and what stands there only to please the eye. */
public final class Lines {
    private static final Pattern WHITE = Pattern.compile("[ \\t\\r\\n]++");
    /** No character of XML, so it cannot stand in the text. */
    private static final String BREAK = "\u0001";

    private Lines() {}

    /** On one line; null where nothing is left. */
    public static @Nullable String one(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = WHITE.matcher(text).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }

    /** Breaks stay at each {@code br} and at empty lines. */
    static @Nullable String meant(Element element) {
        StringBuilder text = new StringBuilder();
        Walk.over(element, new Walk.Visitor() {
            @Override
            public boolean enter(Element inner) {
                if (inner.is("br")) {
                    text.append(BREAK);
                }
                return true;
            }

            @Override
            public void characters(String characters) {
                text.append(characters);
            }
        });
        String marked = WHITE.matcher(text)
                .replaceAll(
                        found -> found.group().chars().filter(c -> c == '\n').count() > 1 ? BREAK + BREAK : " ");
        String lines = marked.replace(" " + BREAK, BREAK).replace(BREAK + " ", BREAK);
        String shown = lines.replace(BREAK, "\n").strip();
        return shown.isEmpty() ? null : shown;
    }
}
