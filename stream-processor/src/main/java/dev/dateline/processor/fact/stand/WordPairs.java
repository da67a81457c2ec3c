package dev.dateline.processor.fact.stand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which word of a newer sentence stands where a word of the older one stood. */
final class WordPairs {
    static final int NONE = -1;
    static final int GIVEN = -2;

    private final Sentence older;
    private final Sentence newer;
    private final Vocabulary words;
    private final int[] to;
    private final double[] how;
    private final boolean[] used;

    WordPairs(Sentence older, Sentence newer, Set<String> about, Vocabulary words) {
        this.older = older;
        this.newer = newer;
        this.words = words;
        this.to = new int[older.tokens().size()];
        this.how = new double[older.tokens().size()];
        this.used = new boolean[newer.tokens().size()];
        Arrays.fill(to, NONE);
        exact();
        near();
        for (int at = 0; at < to.length; at++) {
            if (to[at] == NONE
                    && older.isContent(at)
                    && about.contains(older.tokens().get(at).stem())) {
                to[at] = GIVEN;
                how[at] = 1;
            }
        }
    }

    /** Where it stands in the newer text; below zero: nowhere, or given by what both are about. */
    int to(int at) {
        return to[at];
    }

    double how(int at) {
        return how[at];
    }

    boolean isUsed(int at) {
        return used[at];
    }

    boolean isMissing(int at) {
        return to[at] == NONE && older.isContent(at);
    }

    /** Of several places the one nearest behind the place of the word before. */
    private void exact() {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int at = 0; at < used.length; at++) {
            if (newer.tokens().get(at).isContent()) {
                places.computeIfAbsent(newer.tokens().get(at).stem(), key -> new ArrayList<>())
                        .add(at);
            }
        }
        int last = 0;
        for (int at = 0; at < to.length; at++) {
            List<Integer> found = places.getOrDefault(older.tokens().get(at).stem(), List.of());
            if (older.isContent(at) && !found.isEmpty()) {
                int before = last;
                int best = found.getFirst();
                for (int place : found) {
                    boolean free = !used[place] || used[best];
                    if (free && Math.abs(place - before - 1) < Math.abs(best - before - 1)) {
                        best = place;
                    }
                }
                take(at, best, 1);
                last = best;
            }
        }
    }

    private void take(int at, int place, double like) {
        to[at] = place;
        how[at] = like;
        used[place] = true;
    }

    /** Words laid down or learnt to be alike, forms of one word, names spelt differently. */
    private void near() {
        for (int at = 0; at < to.length; at++) {
            if (to[at] == NONE && older.isContent(at)) {
                int best = NONE;
                double like = 0.5;
                for (int place = 0; place < used.length; place++) {
                    if (newer.isContent(place) && !used[place]) {
                        double one = like(older.tokens().get(at), newer.tokens().get(place));
                        if (one > like) {
                            like = one;
                            best = place;
                        }
                    }
                }
                if (best >= 0) {
                    take(at, best, like);
                }
            }
        }
    }

    double like(Token one, Token other) {
        if (Lexicon.alike(one.stem(), other.stem())) {
            return 0.9;
        }
        if (WordNet.same(one.stem(), other.stem())) {
            return 0.85;
        }
        double learnt = words.likely(one.stem(), other.stem());
        if (learnt > 0.12) {
            return Math.min(0.85, 0.5 + 2 * learnt);
        }
        return form(one.word(), other.word()) ? 0.7 : 0;
    }

    /** Five first letters in common, or four of a short word, with short endings. */
    private static boolean form(String one, String other) {
        int shared = 0;
        int least = Math.min(one.length(), other.length());
        while (shared < least && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        int most = Math.max(one.length(), other.length());
        return (shared >= 5 && most - shared <= 4) || (shared == 4 && most <= 6);
    }
}
