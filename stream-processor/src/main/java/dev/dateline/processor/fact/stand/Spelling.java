package dev.dateline.processor.fact.stand;

import java.util.Arrays;

/** How a word is written: its pairs of letters, ends marked. Made once for a word that is held against many. */
final class Spelling {
    private final int[] pairs;

    private Spelling(int[] pairs) {
        this.pairs = pairs;
    }

    static Spelling of(String word) {
        int[] pairs = new int[word.length() + 1];
        char before = '^';
        for (int at = 0; at < pairs.length; at++) {
            char letter = at < word.length() ? word.charAt(at) : '$';
            pairs[at] = before << Character.SIZE | letter;
            before = letter;
        }
        Arrays.sort(pairs);
        int distinct = 0;
        for (int pair : pairs) {
            if (distinct == 0 || pairs[distinct - 1] != pair) {
                pairs[distinct++] = pair;
            }
        }
        return new Spelling(Arrays.copyOf(pairs, distinct));
    }

    /** The share of pairs in common (Dice), 0 to 1. */
    double like(Spelling other) {
        int shared = 0;
        int theirs = 0;
        for (int pair : pairs) {
            while (theirs < other.pairs.length && other.pairs[theirs] < pair) {
                theirs++;
            }
            if (theirs < other.pairs.length && other.pairs[theirs] == pair) {
                shared++;
            }
        }
        return 2.0 * shared / (pairs.length + other.pairs.length);
    }
}
