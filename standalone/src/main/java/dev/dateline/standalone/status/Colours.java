package dev.dateline.standalone.status;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a status for a terminal: what is wrong stands out. No word hangs on a colour alone. */
public final class Colours {
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";

    private static final Pattern TITLES = Pattern.compile("^(?:TOPIC|GROUP) .*$");
    private static final Pattern BROKEN =
            Pattern.compile("MISSING$|\\d+ WITHOUT LEADER \\([^)]*\\)|\\d+ BELOW MIN ISR|^Unreadable .*$");
    private static final Pattern WORRYING =
            Pattern.compile("\\d+ UNDER-REPLICATED|UNKNOWN .*$|^Unknown .*$|\\?(?=$|,)");
    private static final Pattern WORKS = Pattern.compile("(?<=^\\S{1,200} {2,200})stable(?= )");
    private static final Pattern STANDS = Pattern.compile("(?<=^\\S{1,200} {2,200})(?:absent|empty|dead)(?= )");
    private static final Pattern CHANGES = Pattern.compile("(?<=^\\S{1,200} {2,200})(?:\\w+_rebalance|\\w+ing)(?= )");

    private Colours() {}

    /** The same lines with colours in them, as {@link StatusText} made them. */
    public static List<String> on(List<String> lines) {
        return lines.stream().map(Colours::on).toList();
    }

    private static String on(String line) {
        String shown = paint(line, TITLES, BOLD);
        shown = paint(shown, WORKS, GREEN);
        shown = paint(shown, STANDS, RED);
        shown = paint(shown, CHANGES, YELLOW);
        shown = paint(shown, BROKEN, RED);
        return paint(shown, WORRYING, YELLOW);
    }

    private static String paint(String line, Pattern what, String colour) {
        return what.matcher(line).replaceAll(found -> colour + Matcher.quoteReplacement(found.group()) + PLAIN);
    }
}
