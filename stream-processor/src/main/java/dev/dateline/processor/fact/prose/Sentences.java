package dev.dateline.processor.fact.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences, a paragraph (a line that is not blank) at a time. Words carry no part of speech yet: that
 * costs most, so whoever needs it asks {@link English#tagged} for it.
 */
public final class Sentences {
    /** No news item is longer; what stands behind it is not looked at, so that a made-up text costs no more than a long one. */
    public static final int MOST_CHARACTERS = 100_000;

    /** No sentence is longer; a longer one is cut. */
    public static final int MOST_WORDS = 200;

    private Sentences() {}

    /** In the order in which they stand. */
    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int to = Math.min(text.length(), MOST_CHARACTERS);
        int paragraph = 0;
        int start = 0;
        while (start < to) {
            int end = lineEnd(text, start, to);
            if (!text.substring(start, end).isBlank()) {
                sentences.addAll(ofParagraph(text, paragraph++, new Stretch(start, end)));
            }
            start = end + 1;
        }
        return sentences;
    }

    private static int lineEnd(String text, int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static List<Sentence> ofParagraph(String text, int number, Stretch paragraph) {
        List<Stretch> quotes = Quotes.in(text, paragraph.start(), paragraph.end());
        List<Sentence> sentences = new ArrayList<>();
        for (Stretch part : Bounds.of(text, paragraph, quotes)) {
            List<Token> tokens = Words.in(text, part.start(), part.end(), quotes);
            for (int from = 0; from < tokens.size(); from += MOST_WORDS) {
                List<Token> cut = tokens.subList(from, Math.min(from + MOST_WORDS, tokens.size()));
                sentences.add(new Sentence(
                        number, cut.getFirst().start(), cut.getLast().end(), cut));
            }
        }
        return sentences;
    }
}
