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
import java.util.stream.Collectors;
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
            "(?:(?i:zczc)\\b.{0,80}|[a-z]\\d{3,4}\\b.{0,120}|(?:[urbfdsz]\\s+)?[a-z]{1,2}\\s+(?:BC|AM|PM)-.{0,100}|(?:BC|AM|PM)-+\\S.{0,100}"
                    + "|[A-Z][A-Z0-9-]{2,30}(?:/[A-Za-z0-9 -]{1,40}){1,4}\\s*)");

    /** Lines above a story that say how or when it may be used. */
    private static final Pattern ABOVE = Pattern.compile(
            "(?:(?i:(?:for\\s+)?immediate\\s+release|(?:press|news|media)\\s+(?:release|statement)|pressemitteilung"
                    + "|communiqu[ée](?:\\s+de\\s+presse)?|comunicato\\s+stampa|(?:nota|comunicado)\\s+de\\s+prensa)\\W*"
                    + "|(?:URGENT|BULLETIN|FLASH|ALERTE?|EILMELDUNG|BREAKING(?: NEWS)?)\\W*"
                    + "|(?i:(?:strictly\\s+|under\\s+|sous\\s+)?(?:embargo|embargoed|embargad[oa]|sperrfrist)\\b).{0,80}\\d.{0,80}"
                    + "|(?:STRICTLY |UNDER )?EMBARGO(?:ED)?\\W*|(?:HOLD FOR RELEASE|NOT FOR (?:PUBLICATION|RELEASE))\\b.{0,80})");

    private static final int ABOVES = 4;
    /** Bullets and advisories may stand before it. */
    private static final int BYLINE_WITHIN = 14;

    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY)\\s+[\\p{Lu}][\\p{L}.'’-]*(?:[\\s,]+(?:and\\s+)?[\\p{Lu}][\\p{L}.'’-]*){0,8}\\s*");

    /** {@code YEREVAN, Sept 19 (Harbor) -} at the beginning of a paragraph; never goes back over white space. */
    private static final Pattern DATELINE = Pattern.compile("([\\p{Lu}][\\p{Lu} .'’-]{2,40}(?:,\\s?[\\p{L}. ]{2,30})?"
            + "(?:,?\\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?\\s\\d{1,2})?)"
            + "\\s*+(?:\\([^()\\n]{1,40}\\))?+\\s*+(?:[–—_-]{1,2})\\s");

    /** Characters; what is looked for in all of a line that never ends takes for ever. */
    private static final int LONGEST_DATELINE = 200;

    private static final Pattern END_OF_MESSAGE = Pattern.compile("(?i:n{4,8})");
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
        return List.of(new Found.Item(draft(LINE_END.splitAsStream(text)
                .filter(line -> !END_OF_MESSAGE.matcher(bare(line)).matches())
                .toList())));
    }

    private static Draft draft(List<String> lines) {
        List<String> slugs = new ArrayList<>();
        int at = pass(lines, skipBlank(lines, 0), SLUG, SLUGS, slugs);
        List<String> notes = new ArrayList<>();
        at = pass(lines, at, ABOVE, ABOVES, notes);
        String headline = at < lines.size() ? headline(bare(lines.get(at))) : null;
        int story = skipBlank(lines, headline == null ? at : at + 1);
        List<String> rest = new ArrayList<>(lines.subList(Math.min(story, lines.size()), lines.size()));
        String byline = takeByline(rest);
        String body = String.join("\n", rest);
        String only = slugs.isEmpty() ? null : slugs.getFirst();
        String line = headline == null && body.isBlank() ? only : headline;
        Words words = new Words(
                line == null ? null : Text.plain(line),
                body.isBlank() ? List.of() : List.of(Text.plain(marked(body))),
                null,
                dateline(rest),
                byline,
                notes);
        return draft(words, slugs);
    }

    /** Passes over lines that are no story yet; what they say is kept. */
    private static int pass(List<String> lines, int from, Pattern kind, int most, List<String> said) {
        int at = from;
        while (at < lines.size()
                && said.size() < most
                && kind.matcher(bare(lines.get(at))).matches()) {
            said.add(bare(lines.get(at)));
            at = skipBlank(lines, at + 1);
        }
        return at;
    }

    private static Draft draft(Words words, List<String> slugs) {
        return new Draft(
                new Naming(null, null, null, slugs.isEmpty() ? null : String.join(" / ", slugs)),
                words,
                new Stamps(null, null, null, null),
                new Direction(null, null, List.of(), List.of(), false),
                new Surroundings(List.of(), List.of(), List.of(), null, null),
                List.of());
    }

    /** With the writer's title where ANPA's equals sign joins it; both are taken out of the lines. */
    private static @Nullable String takeByline(List<String> lines) {
        for (int at = 0; at < Math.min(lines.size(), BYLINE_WITHIN); at++) {
            String byline = byline(bare(lines.get(at)));
            if (byline != null) {
                boolean joined = lines.remove(at).strip().endsWith("=");
                boolean titled =
                        joined && at < lines.size() && lines.get(at).strip().endsWith("=");
                return titled ? byline + ", " + bare(lines.remove(at)) : byline;
            }
        }
        return null;
    }

    /** Null where the story begins without one: with a dateline, or with a paragraph. */
    private static @Nullable String headline(String line) {
        boolean story = line.length() > LONGEST_HEADLINE || datelined(line).lookingAt();
        return story ? null : line;
    }

    private static @Nullable String byline(String line) {
        return line.length() <= LONGEST_HEADLINE && BYLINE.matcher(line).matches() ? line : null;
    }

    private static Matcher datelined(String line) {
        return DATELINE.matcher(line).region(0, Math.min(line.length(), LONGEST_DATELINE));
    }

    private static @Nullable String dateline(List<String> story) {
        return story.stream()
                .map(PlainFormat::bare)
                .filter(line -> !line.isEmpty())
                .limit(3)
                .map(PlainFormat::datelined)
                .filter(Matcher::lookingAt)
                .map(found -> found.group(1).strip())
                .findFirst()
                .orElse(null);
    }

    /** A paragraph of ANPA text begins with {@code ^} or an indent and its lines are broken anywhere. */
    private static String marked(String body) {
        boolean carets = body.lines().anyMatch(line -> line.startsWith("^"));
        String text = carets
                ? body.lines()
                        .map(line -> line.startsWith("^") ? "\n" + bare(line) : line)
                        .collect(Collectors.joining("\n"))
                        .strip()
                : body;
        boolean indented = text.lines()
                        .filter(line -> line.startsWith("   ") || line.startsWith("\t"))
                        .count()
                > (carets ? 0 : 1);
        return indented && (carets || !text.contains("\n\n")) ? text.replaceAll("\n(?:   +|\t)", "\n\n") : text;
    }

    private static String bare(String line) {
        String bare = line.replaceAll("[\\p{Cntrl}]", "").strip();
        int end = bare.length();
        while (bare.startsWith("^") && end > 1 && "<=".indexOf(bare.charAt(end - 1)) >= 0) {
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
