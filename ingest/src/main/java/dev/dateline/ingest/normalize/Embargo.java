package dev.dateline.ingest.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An embargo in words, as {@code EMBARGOED UNTIL 0001 GMT THURSDAY} above a story. */
final class Embargo {
    /** Until a time that is not told, or not in words that are known: such an item is held. */
    static final String UNSAID = "unsaid";

    /** So many lines at the beginning are looked at. */
    static final int MOST = 4;

    private static final int LONGEST = 100;

    private static final String MONTH =
            "(?:jan|f[eé]b?v?|m[aä]r|apr|avr|abr|ma[iyg]|ju[inl]|aug|ago|ao[uû]|sep|set|o[ck]t|ott|out|nov|d[eéi][cz]|ene|gen)\\p{L}*";

    /** A clock time, a day of a month or of the week; a bare number or year is what news tells of trade embargoes. */
    private static final String TIME = "(?iu:\\b(?:\\d{1,2}[:.h]\\d\\d|[01]\\d[0-5]\\d\\b"
            + "|\\d{4}\\s*(?:h|hrs|hours|uhr|gmt|utc|[bcemp][ds]?e?[sd]?t)\\b|\\d{1,2}\\s*(?:[ap]\\.?m\\b|h\\b|uhr)"
            + "|\\d{1,2}(?:st|nd|rd|th|\\.)?,?\\s+(?:of\\s+|de\\s+)?" + MONTH + "|" + MONTH + "\\s+\\d"
            + "|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\s?\\d{1,2}[./]"
            + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight))";

    private static final String SOON = "(?=.{0,30}" + TIME + ")";
    private static final String NEXT = "(?=\\W*(?:(?i:the|at|on)\\s+)?" + TIME + ")";

    /** What follows must tell a time, or the line would be about some trade embargo. */
    private static final String MARK = "(?:"
            + "(?i:(?:strictly\\s+|under\\s+)?embargoed\\s*[:–—-]?\\s*"
            + "(?:until|till|to|not\\s+before|not\\s+for|for(?=\\s+(?:release|publication)))\\b)" + SOON
            + "|(?:STRICTLY\\s+|UNDER\\s+)?EMBARGO\\s*[:–—-]?\\s*(?i:until|till|not\\s+before|not\\s+for)\\b" + NEXT
            + "|EMBARGOED\\s+(?:UNTIL|FOR)(?=\\s+(?:RELEASE|PUBLICATION)\\b)"
            + "|(?:STRICTLY\\s+)?EMBARGO(?:ED)?\\s*[:–—-]?\\s*(?=" + TIME + ")"
            + "|(?:STRICTLY\\s+)?(?:UNDER(?:\\s+STRICT)?\\s+EMBARGO|EMBARGOED)(?=\\s*(?:[:–—.!]|-\\s|$))"
            + "|HOLD\\s+FOR\\s+RELEASE\\b(?:\\s+(?:UNTIL|AT|ON))?"
            + "|(?i:(?:do\\s+not|not\\s+(?:for|to\\s+be))\\s+"
            + "(?:publication|publish(?:ed)?|released?|broadcast)(?:\\s+or\\s+\\w+)?\\s+(?:before|until))\\b" + SOON
            + "|(?i:sperrfrist)\\s*(?::|(?i:bis)\\b)" + SOON
            + "|(?:(?iu:sous\\s+embargo\\s+jusqu)|EMBARGO\\s+JUSQU)['’]?(?iu:\\s*(?:à|au|a)\\b)?" + SOON
            + "|(?:(?i:embargad[oa]\\s+hasta)|EMBARGO\\s+(?:HASTA|FINO\\s+A|AT[ÉE])\\b)" + SOON + ")";

    /** Without a year in it a time is too uncertain to publish by. */
    private static final Pattern DATED = Pattern.compile(
            "20\\d\\d-\\d\\d-\\d\\d"
                    + "|(?:\\p{L}{3,}\\.?,?\\s+|\\d[,.]?\\s+|\\d[./-])20\\d\\d\\b(?!\\s*(?i:h|hrs|hours|uhr|gmt|utc|[bcew]e?st)\\b)");

    private static final Pattern END = Pattern.compile("[:–—]\\s|\\s-+\\s|[)\\]]");

    private static final Pattern AT_START = Pattern.compile("[\\s*_>(\\[—–-]*" + MARK + "\\s*[:–—-]?\\s*(.*)");

    /** With everything up to the colon or dash behind which the headline begins. */
    static final Pattern BEFORE_HEADLINE = Pattern.compile(
            "[\\s*_>(\\[—–-]*" + MARK + "(?:.{0,80}?(?:[:–—]\\s+|\\s-+\\s+|[)\\]]\\s*[:–—-]?\\s*)(?=.*\\p{L})|.*$)");

    private Embargo() {}

    /** Whether a paragraph says no more than this. */
    static boolean isAt(String paragraph) {
        return AT_START.matcher(paragraph).matches();
    }

    /** The time as worded in the first of the given lines that has one, {@link #UNSAID} or null where there is no embargo. */
    static @Nullable String in(Stream<String> lines) {
        return lines.limit(MOST)
                .map(AT_START::matcher)
                .filter(Matcher::matches)
                .map(found -> time(found.group(1)))
                .findFirst()
                .orElse(null);
    }

    private static String time(String rest) {
        Matcher end = END.matcher(rest);
        String time = end.find() ? rest.substring(0, end.start()) : rest;
        String words = time.replaceAll("[.,\\s]+$", "");
        return DATED.matcher(words).find() ? PlainText.cut(words, LONGEST) : UNSAID;
    }
}
