package dev.dateline.processor.match.watch;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Looks over a query before it is parsed: what is left open is named where it was opened, and what could cost the parser
 * its stack never reaches it.
 */
final class Brackets {
    static final int DEEPEST = 8;

    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int quote = -1;

    private Brackets(String text) {
        this.text = text;
    }

    static void check(String text) throws BadWatch {
        new Brackets(text).check();
    }

    private void check() throws BadWatch {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\') {
                i++;
            } else if (letter == '"') {
                quote = quote < 0 ? i : -1;
            } else if (quote < 0) {
                take(letter, i);
            }
        }
        if (quote >= 0) {
            throw new BadWatch("this quotation mark is opened and not closed", quote, text.length());
        }
        if (!open.isEmpty()) {
            int first = open.getLast();
            throw new BadWatch("this bracket is opened and not closed", first, first + 1);
        }
    }

    private void take(char letter, int at) throws BadWatch {
        switch (letter) {
            case '(' -> opened(at);
            case ')' -> closed(at);
            case '/' ->
                throw new BadWatch(
                        "patterns between slashes are not understood; put what has a slash in quotation marks",
                        at,
                        at + 1);
            default -> {}
        }
    }

    private void opened(int at) throws BadWatch {
        open.push(at);
        if (open.size() > DEEPEST) {
            throw new BadWatch("more than " + DEEPEST + " brackets inside each other", at, at + 1);
        }
    }

    private void closed(int at) throws BadWatch {
        if (open.poll() == null) {
            throw new BadWatch("this bracket was not opened", at, at + 1);
        }
    }
}
