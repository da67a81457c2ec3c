package dev.dateline.ingest.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the rendering of an item's text that tells its paragraphs best: HTML, else plain text. */
final class Body {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[\\h]*\\R");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private Body() {}

    private enum Form {
        HTML,
        PLAIN
    }

    private record Rendering(Form form, String text) {
        List<String> paragraphs() {
            if (form == Form.HTML) {
                return Markup.paragraphs(text);
            }
            return Markup.isIn(text) ? Markup.paragraphs(withBreaks(text)) : PlainText.paragraphs(text);
        }

        /** Plain text with stray tags keeps the breaks that it has. */
        private static String withBreaks(String text) {
            Pattern part = EMPTY_LINE.matcher(text).find() ? EMPTY_LINE : LINE_END;
            return part.matcher(text).replaceAll("<br>");
        }
    }

    /** The paragraphs as they came, editors' notes among them; empty where the item has no text. */
    static List<String> in(Fields fields) throws Unfit {
        List<Rendering> renderings = new ArrayList<>();
        for (Fields each : fields.objects("bodies")) {
            add(renderings, form(each), each.text("value"));
        }
        add(renderings, Form.HTML, fields.firstText("body_xhtml", "body_html5", "body_html"));
        add(renderings, Form.PLAIN, fields.text("body_text"));
        return renderings.stream()
                .sorted(Comparator.comparing(Rendering::form))
                .map(Rendering::paragraphs)
                .filter(paragraphs -> !paragraphs.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static void add(List<Rendering> renderings, @Nullable Form form, @Nullable String text) {
        if (form != null && text != null) {
            renderings.add(new Rendering(form, text));
        }
    }

    /** By content type, else by role; null for a form that this reader does not know, such as NITF. */
    private static @Nullable Form form(Fields body) throws Unfit {
        String type = body.text("contentType");
        String role = body.text("role");
        String says = (type == null ? role == null ? "" : role : type).toLowerCase(Locale.ROOT);
        if (says.contains("html")) {
            return Form.HTML;
        }
        return type == null || says.startsWith("text/plain") ? Form.PLAIN : null;
    }
}
