package dev.dateline.processor.lineage;

import dev.dateline.contract.desk.Change;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an item says itself of what it corrects. Pure. */
final class Notice {
    private static final String FIGURE = "(" + Figures.FIGURE + ")";

    /** Within the sentence. */
    private static final String THEN = "(?:(?!\\.\\s)[^;]){0,60}?";

    /** Within the sentence, up to the next figure. */
    private static final String NEXT = "(?:(?!\\.\\s)[^;\\d]){0,60}?";

    /** In capitals throughout, some wires set the word off with a hyphen, or in their brackets for company names. */
    private static final Pattern HEADED = Pattern.compile(
            "\\W*CORRECT(?:ED|ION|S)\\s*(?:[-–—:>)\\]/]|$).*" + "|.*[-–—<(\\[]\\s*CORRECT(?:ED|ION)\\s*[>)\\]]?\\s*");

    /** What a desk writes into the middle of copy whose paragraphs an archive has run together. */
    private static final Pattern MARKED =
            Pattern.compile("(?:^|\\s)[-–—]{1,2}\\s*(?:[Cc]orrect(?:s|ed|ing)\\b|CORRECT(?:S|ED|ION)\\b)"
                    + "|\\(\\s*(?i:correct(?:s|ing)|corrected(?!\\s+for\\b)|correction\\s*[:.—–-])"
                    + "|(?i:\\bcorrects?\\b[^.]{0,80}\\b(?:item|story|table|headline|paragraph|dispatch)\\b)");

    /** A note that tells editors what to read in another item. */
    private static final Pattern READ_INSTEAD = Pattern.compile(
            "(?i)\\b(?:please|pls|should|to|must)\\s+read\\b|\\bread\\b.{0,200}?\\b(?:instead\\s+of|\\bnot\\b)");

    private static final Pattern ITEM = Pattern.compile("(?i)\\b(?:item|story|table|dispatch|headline)\\b");

    /** How headlines tell that a source corrects itself. */
    private static final Pattern MENDS =
            Pattern.compile("(?i)\\b(?:correct|revis|adjust|amend|restat|clarif)(?:s|es|ed|ing|ies|ied)\\b");

    private static final String SAID = "\\b(?:report|announc|stat|publish|giv|said)\\w*\\b";
    private static final String BEFORE = "\\b(?:earlier|previously|originally|initially|first|yesterday|today|on\\s)";

    /** A figure that was said before and no longer holds: "not the 8.5 mln it had reported earlier". */
    private static final Pattern TAKEN_BACK = Pattern.compile("(?i)\\b(?:not|instead\\s+of|rather\\s+than|from)\\s+"
            + "(?:the\\s+|an?\\s+)?(?:\\w+\\s+){0,2}?" + FIGURE + THEN + "(?:" + SAID + "|" + BEFORE + ")"
            + "|\\b(?:previously|originally|earlier)\\s+" + SAID + "\\s+" + FIGURE);

    private static final List<Pattern> NOT = List.of(
            Pattern.compile("(?i)" + FIGURE + NEXT + "(?:\\bnot|\\binstead\\s+of|\\brather\\s+than)\\s+"
                    + "(?:the\\s+|an?\\s+)?(?:\\w+\\s+){0,3}?" + FIGURE),
            Pattern.compile("(?i)\\bto\\s+" + FIGURE + NEXT + "\\bfrom\\s+" + FIGURE));

    private static final Pattern FROM_TO = Pattern.compile("(?i)\\bfrom\\s+" + FIGURE + NEXT + "\\bto\\s+" + FIGURE);

    private static final int READ = 20_000;

    private Notice() {}

    /** Whether the item is headed or marked as a correction. */
    static boolean isIn(WireItem item) {
        if (item.handling().signal() == Signal.CORRECTION
                || HEADED.matcher(item.copy().headline()).matches()) {
            return true;
        }
        String text = text(item);
        // Looking for the word alone is quicker than the patterns, and most items do not hold it.
        boolean marked = (text.contains("orrect") || text.contains("ORRECT"))
                && MARKED.matcher(text).find();
        return marked
                || (text.contains(" read ")
                        && READ_INSTEAD.matcher(text).find()
                        && ITEM.matcher(text).find());
    }

    /** Whether what it reports is that a source corrects itself: a correction where what was said before is known. */
    static boolean isReportedIn(WireItem item) {
        return MENDS.matcher(item.copy().headline()).find()
                && TAKEN_BACK.matcher(text(item)).find();
    }

    /** The figures that the text itself holds against each other; most are none of a correction's, and to be checked. */
    static List<Change> said(String text) {
        Stream<Change> not =
                NOT.stream().flatMap(form -> form.matcher(text).results()).map(found -> change(found, 2, 1));
        Stream<Change> to = FROM_TO.matcher(text).results().map(found -> change(found, 1, 2));
        return Stream.concat(not, to).distinct().toList();
    }

    private static Change change(MatchResult found, int before, int after) {
        return new Change(found.group(before), found.group(after));
    }

    /** Body and notes, as far as they are read. */
    static String text(WireItem item) {
        String text =
                item.copy().body() + "\n\n" + String.join("\n\n", item.copy().notes());
        return text.substring(0, Math.min(READ, text.length()));
    }
}
