package dev.dateline.processor.fact.stand;

import java.util.Set;

/**
 * A word, a number or a sign of a text.
 *
 * @param word in lower case
 * @param stem its stem, so that forms of a word are one; for numbers and signs the word
 * @param capital whether it begins with a capital letter
 * @param start where it begins in the text, in chars
 */
record Token(String word, String stem, Shape shape, boolean capital, int start, int end) {
    private static final Set<String> STOP = Lexicon.list("stop");

    enum Shape {
        WORD,
        NUMBER,
        SIGN
    }

    boolean isWord() {
        return shape == Shape.WORD;
    }

    /** Whether it says something of its own: a word that is no function word. */
    boolean isContent() {
        return isWord() && !STOP.contains(word);
    }
}
