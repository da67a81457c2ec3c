package dev.dateline.processor.fact.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a paragraph quotes, by its double quotation marks (two single ones in a row among them); one pass, however many there
 * are.
 */
final class Quotes {
    private static final String OPENING = "“«„";
    private static final String CLOSING = "”»";
    private static final String SINGLE = "'`";

    private Quotes() {}

    static boolean isMark(char c) {
        return c == '"' || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
    }

    /** How many characters the mark at that place has: 1, 2, or 0 where there is none. */
    static int markAt(String text, int at, int to) {
        char c = text.charAt(at);
        if (isMark(c)) {
            return 1;
        }
        return at + 1 < to && SINGLE.indexOf(c) >= 0 && text.charAt(at + 1) == c ? 2 : 0;
    }

    /**
     * The quotations between {@code from} and {@code to}, in order, marks included. One that is not closed goes to the end:
     * speech that goes on in the next paragraph is written so.
     */
    static List<Stretch> in(String text, int from, int to) {
        List<Stretch> quotes = new ArrayList<>();
        int open = -1;
        int at = from;
        while (at < to) {
            int mark = markAt(text, at, to);
            if (mark > 0 && open < 0) {
                open = opens(text, at, mark, from, to) ? at : -1;
            } else if (mark > 0 && closes(text, at, mark, to)) {
                quotes.add(new Stretch(open, at + mark));
                open = -1;
            }
            at += Math.max(1, mark);
        }
        if (open >= 0) {
            quotes.add(new Stretch(open, to));
        }
        return quotes;
    }

    /** One of those that look the same on both sides does not stand before a gap. */
    private static boolean opens(String text, int at, int mark, int from, int to) {
        return CLOSING.indexOf(text.charAt(at)) < 0
                && (isOpening(text, at) || at == from || !isBeforeGap(text, at + mark, to));
    }

    /** Writers mistake opening marks for closing ones; where a word ends, one closes. */
    private static boolean closes(String text, int at, int mark, int to) {
        return !isOpening(text, at)
                || (isBeforeGap(text, at + mark, to) && !Character.isWhitespace(text.charAt(at - 1)));
    }

    private static boolean isOpening(String text, int at) {
        return OPENING.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isBeforeGap(String text, int next, int to) {
        return next >= to || Character.isWhitespace(text.charAt(next));
    }
}
