package dev.dateline.ingest.normalize;

import dev.dateline.ingest.format.Text;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it came to plain paragraphs. */
final class Prose {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[\\h]*\\R");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private Prose() {}

    static List<String> paragraphs(Text text) {
        if (text.form() == Text.Form.HTML) {
            return Markup.paragraphs(text.value());
        }
        return Markup.isIn(text.value())
                ? Markup.paragraphs(withBreaks(text.value()))
                : PlainText.paragraphs(text.value());
    }

    /** The first of several renderings that has any text; empty where none has. */
    static List<String> first(List<Text> renderings) {
        for (Text rendering : renderings) {
            List<String> paragraphs = paragraphs(rendering);
            if (!paragraphs.isEmpty()) {
                return paragraphs;
            }
        }
        return List.of();
    }

    /** All of it on one line; may come out empty. */
    static String line(@Nullable Text text) {
        return text == null ? "" : String.join(" ", paragraphs(text));
    }

    /** The same for a field that should be plain; null where nothing is left. */
    static @Nullable String line(@Nullable String text, int longest) {
        String line = text == null ? "" : PlainText.cut(line(Text.plain(text)), longest);
        return line.isEmpty() ? null : line;
    }

    /** Plain text with stray tags keeps the breaks that it has. */
    private static String withBreaks(String text) {
        Pattern part = EMPTY_LINE.matcher(text).find() ? EMPTY_LINE : LINE_END;
        return part.matcher(text).replaceAll("<br>");
    }
}
