package dev.dateline.ingest.format.plain;

import dev.dateline.ingest.format.Direction;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.Naming;
import dev.dateline.ingest.format.Stamps;
import dev.dateline.ingest.format.Surroundings;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text without any markup: its first line is the headline, a byline and a dateline are told from the story. The slug lines
 * and marks of ANPA 1312 before a story are passed over, and kept as its slug.
 */
public final class PlainFormat implements Format {
    private static final int LONGEST_HEADLINE = 250;
    private static final int SLUGS = 4;

    /** A service's line: {@code a0532 r n BC-Ferry 1stLd-Writethru 09-19 0123}, or a slug alone. */
    private static final Pattern SLUG = Pattern.compile(
            "(?:[a-z]\\d{3,4}\\b.{0,120}|(?:[urbfdsz]\\s+)?[a-z]{1,2}\\s+(?:BC|AM|PM)-.{0,100}|(?:BC|AM|PM)-+\\S.{0,100}"
                    + "|[A-Z][A-Z0-9-]{2,30}(?:/[A-Za-z0-9 -]{1,40}){1,4}\\s*)");

    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY)\\s+[\\p{Lu}][\\p{L}.'’-]*(?:[\\s,]+(?:and\\s+)?[\\p{Lu}][\\p{L}.'’-]*){0,8}\\s*");

    /** {@code YEREVAN, Sept 19 (Harbor) -} at the beginning of a paragraph. */
    private static final Pattern DATELINE = Pattern.compile("([\\p{Lu}][\\p{Lu} .'’-]{2,40}(?:,\\s?[\\p{L}. ]{2,30})?"
            + "(?:,?\\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?\\s\\d{1,2})?)"
            + "\\s*(?:\\([^()\\n]{1,40}\\))?\\s*(?:[–—-]{1,2})\\s.*");

    private static final Pattern LINE_END = Pattern.compile("\\R");

    @Override
    public List<Found> read(byte[] bytes, Told told) {
        String text = Decoded.text(bytes, told.charset());
        if (text == null) {
            return List.of(Found.Unreadable.malformed("this is no text"));
        }
        if (text.isBlank()) {
            return List.of(Found.Unreadable.malformed("nothing was sent"));
        }
        return List.of(new Found.Item(draft(LINE_END.splitAsStream(text).toList())));
    }

    private static Draft draft(List<String> lines) {
        List<String> slugs = new ArrayList<>();
        int at = skipBlank(lines, 0);
        while (at < lines.size()
                && slugs.size() < SLUGS
                && SLUG.matcher(bare(lines.get(at))).matches()) {
            slugs.add(bare(lines.get(at)));
            at = skipBlank(lines, at + 1);
        }
        String headline = at < lines.size() ? headline(bare(lines.get(at))) : null;
        int story = skipBlank(lines, headline == null ? at : at + 1);
        String byline = story < lines.size() ? byline(bare(lines.get(story))) : null;
        String body = String.join("\n", lines.subList(byline == null ? story : story + 1, lines.size()));
        return draft(headline, body, byline, slugs);
    }

    private static Draft draft(@Nullable String headline, String body, @Nullable String byline, List<String> slugs) {
        String line = headline == null && !slugs.isEmpty() && body.isBlank() ? slugs.getFirst() : headline;
        return new Draft(
                new Naming(null, null, null, slugs.isEmpty() ? null : String.join(" / ", slugs)),
                new Words(
                        line == null ? null : Text.plain(line),
                        body.isBlank() ? List.of() : List.of(Text.plain(marked(body))),
                        null,
                        dateline(body),
                        byline,
                        List.of()),
                new Stamps(null, null, null, null),
                new Direction(null, null, List.of(), List.of(), false),
                new Surroundings(List.of(), List.of(), List.of(), null, null),
                List.of());
    }

    /** Null where the story begins without one: with a dateline, or with a paragraph. */
    private static @Nullable String headline(String line) {
        boolean story =
                line.length() > LONGEST_HEADLINE || DATELINE.matcher(line).matches();
        return story ? null : line;
    }

    private static @Nullable String byline(String line) {
        return line.length() <= LONGEST_HEADLINE && BYLINE.matcher(line).matches() ? line : null;
    }

    private static @Nullable String dateline(String body) {
        Matcher dateline = DATELINE.matcher(
                LINE_END.splitAsStream(body.strip()).findFirst().orElse(""));
        return dateline.matches() ? dateline.group(1).strip() : null;
    }

    /** A paragraph of ANPA text begins with {@code ^} or an indent and its lines are broken anywhere. */
    private static String marked(String body) {
        boolean indented = body.lines()
                        .filter(line -> line.startsWith("   ") || line.startsWith("\t"))
                        .count()
                > 1;
        return indented && !body.contains("\n\n") ? body.replaceAll("\n(?:   +|\t)", "\n\n") : body;
    }

    private static String bare(String line) {
        String bare = line.replaceAll("[\\p{Cntrl}]", "").strip();
        int end = bare.length();
        while (bare.startsWith("^") && end > 1 && bare.charAt(end - 1) == '<') {
            end--;
        }
        return bare.startsWith("^") ? bare.substring(1, end).strip() : bare;
    }

    private static int skipBlank(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && bare(lines.get(at)).isEmpty()) {
            at++;
        }
        return at;
    }
}
