package dev.dateline.processor.match;

import java.util.Locale;

/**
 * Text in which the case of letters no longer matters, and the search for whole words in it. Plain searching is some ten
 * times as fast as a pattern would be, and every item is held against every watch of its desk.
 */
final class Folded {
    private Folded() {}

    /** By way of capitals: some letters have two small forms. */
    static String of(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Whether the phrase stands there, neither beginning nor ending within a word; both folded. */
    static boolean holds(String text, String phrase) {
        int at = text.indexOf(phrase);
        while (at >= 0 && isWithinWord(text, at, at + phrase.length())) {
            at = text.indexOf(phrase, at + 1);
        }
        return at >= 0;
    }

    private static boolean isWithinWord(String text, int begin, int end) {
        return (begin > 0 && Character.isLetterOrDigit(text.codePointBefore(begin)))
                || (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end)));
    }
}
