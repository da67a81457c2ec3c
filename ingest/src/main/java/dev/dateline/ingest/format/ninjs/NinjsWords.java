package dev.dateline.ingest.format.ninjs;

import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a ninjs object: lists of roles since version 2, {@code body_xhtml} and the like before. */
final class NinjsWords {
    private static final Set<String> NOTES = Set.of("ednote", "ednotes", "editorsnote", "editorsnotes");
    private static final List<String> MAIN = List.of("main", "headline");
    private static final List<String> SUMMARIES =
            List.of("main", "summary", "abstract", "standfirst", "text", "caption");

    private static final int LONGEST_TITLE = 900;

    private NinjsWords() {}

    private record Said(String role, String type, String value) {}

    static Words of(Fields fields) {
        String headline = headline(fields);
        String place = fields.text("located");
        return new Words(
                headline == null ? null : Text.html(headline),
                bodies(fields),
                summary(fields),
                place,
                fields.text("byline", "by"),
                fields.allTexts(NOTES));
    }

    /** The picture's or the item's own description; null where there is none. */
    static @Nullable Text summary(Fields fields) {
        Said chosen = chosen(said(fields, "descriptions", "description_"), SUMMARIES);
        return chosen == null ? null : text(chosen);
    }

    /** The main one, else the first, else the title. */
    static @Nullable String headline(Fields fields) {
        Said listed = chosen(said(fields, "headlines", "-"), MAIN);
        if (listed != null) {
            return listed.value();
        }
        String plain = fields.text("headline");
        if (plain != null) {
            return plain;
        }
        Said extended = chosen(said(fields, "-", "headline_"), MAIN);
        return extended == null ? title(fields.text("title")) : extended.value();
    }

    /** A title may be of any length, a headline may not. */
    private static @Nullable String title(@Nullable String given) {
        boolean fits = given == null || given.length() <= LONGEST_TITLE;
        return given == null || fits ? given : given.substring(0, given.offsetByCodePoints(0, LONGEST_TITLE / 2)) + "…";
    }

    /** HTML first, for it tells paragraphs best; what is in a form that no reader here knows, such as NITF, is left out. */
    private static List<Text> bodies(Fields fields) {
        return said(fields, "bodies", "body_").stream()
                .filter(said -> !isForeign(said))
                .map(NinjsWords::text)
                .sorted(Comparator.comparingInt(text -> text.form() == Text.Form.HTML ? 0 : 1))
                .toList();
    }

    private static List<Said> said(Fields fields, String list, String prefix) {
        List<Said> all = new ArrayList<>();
        for (Fields each : fields.objects(list)) {
            String value = each.text("value");
            if (value != null) {
                all.add(new Said(lower(each.text("role")), lower(each.text("contenttype")), value));
            }
        }
        Map<String, String> extended = prefix.equals("-") ? Map.of() : fields.beginning(prefix);
        extended.forEach((role, value) -> all.add(new Said(role, "", value)));
        return all;
    }

    private static @Nullable Said chosen(List<Said> all, List<String> roles) {
        for (String role : roles) {
            for (Said said : all) {
                if (said.role().equals(role)) {
                    return said;
                }
            }
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    /** By content type, else by role: {@code xhtml}, {@code html5} or {@code caption_xhtml}. */
    private static Text text(Said said) {
        String says = said.type().isEmpty() ? said.role() : said.type();
        return says.contains("html") ? Text.html(said.value()) : Text.plain(said.value());
    }

    private static boolean isForeign(Said said) {
        return !said.type().isEmpty()
                && !said.type().contains("html")
                && !said.type().startsWith("text/plain");
    }

    private static String lower(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip().toLowerCase(Locale.ROOT);
    }
}
