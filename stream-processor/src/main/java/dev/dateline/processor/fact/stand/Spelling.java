package dev.dateline.processor.fact.stand;

import java.util.stream.IntStream;

/** How a word is written: its pairs of letters, ends marked. Made once for a word that is held against many. */
final class Spelling {
    private final int[] pairs;

    private Spelling(int[] pairs) {
        this.pairs = pairs;
    }

    static Spelling of(String word) {
        String marked = "^" + word + "$";
        return new Spelling(IntStream.range(0, marked.length() - 1)
                .map(at -> marked.charAt(at) << Character.SIZE | marked.charAt(at + 1))
                .sorted()
                .distinct()
                .toArray());
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
