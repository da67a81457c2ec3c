package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.Signal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A headline without the words that wires put before it, and what those words say.
 *
 * @param text plain, one line; may be empty
 */
record Headline(String text, Signal signal) {
    /** In characters; more is a text in the wrong field. */
    static final int LONGEST = 1000;

    private static final String WORD = "UPDATED?(?:\\s*\\d{1,3})?|WRAPUP\\s*\\d{1,3}|CORRECT(?:ED|ION|S)"
            + "|KILL(?:ED)?|WITHDRAWN|WITHDRAWAL|WITHDRAWS|RETRACT(?:ED|ION)";

    /** In capitals before a colon, a dash, or a hyphen if the headline itself is not all capitals; else before a colon. */
    private static final Pattern PREFIX = Pattern.compile("(?:[(\\[]\\s*(" + WORD + ")\\s*[)\\]]\\s*[:–—-]?"
            + "|(" + WORD + ")(?:\\s*[:–—]|\\s+-+|-+(?=.*\\p{Ll}))"
            + "|((?i:" + WORD + "))\\s*:)\\s*");

    static Headline of(String line) {
        String rest = line;
        Signal signal = Signal.NONE;
        Matcher prefix = PREFIX.matcher(rest);
        while (prefix.lookingAt()) {
            signal = Signals.stronger(signal, meaning(prefix));
            rest = rest.substring(prefix.end()).strip();
            prefix = PREFIX.matcher(rest);
        }
        return new Headline(rest, signal);
    }

    /** From {@code headlines} (the main one, else the first), or from the older {@code headline}; empty for none. */
    static Headline in(Fields fields) throws Unfit {
        String given = fields.text("headline");
        boolean main = false;
        boolean first = true;
        for (Fields each : fields.objects("headlines")) {
            String value = each.text("value");
            boolean isMain = "main".equals(each.text("role"));
            if (value != null && !main && (first || isMain)) {
                given = value;
                first = false;
                main = isMain;
            }
        }
        String line = given == null ? "" : Markup.line(given);
        if (line.length() > LONGEST) {
            throw Unfit.field("the headline is longer than " + LONGEST + " characters");
        }
        return of(line);
    }

    private static Signal meaning(Matcher prefix) {
        String word =
                prefix.group(1) != null ? prefix.group(1) : prefix.group(2) != null ? prefix.group(2) : prefix.group(3);
        String upper = word.toUpperCase(Locale.ROOT);
        if (upper.startsWith("UPDATE") || upper.startsWith("WRAPUP")) {
            return Signal.UPDATE;
        }
        return upper.startsWith("CORRECT") ? Signal.CORRECTION : Signal.KILL;
    }
}
