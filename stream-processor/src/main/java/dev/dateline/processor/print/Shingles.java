package dev.dateline.processor.print;

import java.util.List;
import java.util.stream.IntStream;

/** Runs of five words, each as one number. Pure: the same words give the same numbers, in every process. */
public final class Shingles {
    static final int LENGTH = 5;

    /** Of fewer than these all are chosen: in a short text each run counts. */
    private static final int FEW = 40;

    private static final int WINDOW = 8;

    private Shingles() {}

    /** All of them; none of a text of fewer than five words. */
    public static Marks all(List<String> words) {
        return Marks.of(runs(words));
    }

    /**
     * A part of them to look copies up by, chosen by what they are and not by where they stand: the least of each eight in
     * a row (winnowing, Schleimer, Wilkerson and Aiken, 2003), so texts that share twelve words in a row share one.
     */
    static Marks chosen(List<String> words) {
        int[] runs = runs(words).toArray();
        if (runs.length <= FEW) {
            return Marks.of(IntStream.of(runs));
        }
        return Marks.of(IntStream.rangeClosed(0, runs.length - WINDOW).map(first -> least(runs, first)));
    }

    private static int least(int[] runs, int first) {
        int least = runs[first];
        for (int at = first + 1; at < first + WINDOW; at++) {
            least = Math.min(least, runs[at]);
        }
        return least;
    }

    private static IntStream runs(List<String> words) {
        return IntStream.rangeClosed(0, words.size() - LENGTH).map(first -> run(words, first));
    }

    private static int run(List<String> words, int first) {
        int hash = 1;
        for (int at = first; at < first + LENGTH; at++) {
            hash = 31 * hash + word(words.get(at));
        }
        return mixed(hash);
    }

    /** One word as a number. */
    static int word(String word) {
        return mixed(word.hashCode());
    }

    /** The finalizer of MurmurHash3: what differs little comes out far apart. */
    private static int mixed(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
