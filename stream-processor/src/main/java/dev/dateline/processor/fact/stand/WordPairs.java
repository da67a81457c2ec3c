package dev.dateline.processor.fact.stand;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which word of a newer sentence stands where a word of the older one stood. */
final class WordPairs {
    static final int NONE = -1;
    static final int GIVEN = -2;

    private final Sentence older;
    private final Sentence newer;
    private final Vocabulary words;
    private final int[] ours;
    private final int[] theirs;
    private final int[] to;
    private final double[] how;
    private final boolean[] used;

    WordPairs(Sentence older, Sentence newer, Set<String> about, Vocabulary words) {
        this.older = older;
        this.newer = newer;
        this.words = words;
        this.ours = new int[older.size()];
        this.theirs = new int[newer.size()];
        number();
        this.to = new int[older.size()];
        this.how = new double[older.size()];
        this.used = new boolean[newer.size()];
        Arrays.fill(to, NONE);
        exact();
        near();
        for (int at = 0; at < to.length; at++) {
            if (to[at] == NONE
                    && older.isContent(at)
                    && about.contains(older.token(at).stem())) {
                to[at] = GIVEN;
                how[at] = 1;
            }
        }
    }

    /** Stems as numbers, for they are compared again and again; a stem of the newer sentence alone is {@link #NONE}. */
    private void number() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int at = 0; at < ours.length; at++) {
            Integer known = numbers.putIfAbsent(older.token(at).stem(), at);
            ours[at] = known == null ? at : known;
        }
        for (int at = 0; at < theirs.length; at++) {
            theirs[at] = numbers.getOrDefault(newer.token(at).stem(), NONE);
        }
    }

    /** Whether a word of the older sentence and one of the newer have the same stem. */
    boolean isSame(int at, int place) {
        return ours[at] == theirs[place];
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

    /** Whether a word of the newer sentence is a content word that no word of the older one has. */
    boolean isFree(int place) {
        return !used[place] && newer.isContent(place);
    }

    /** Of several places the one nearest behind the place of the word before. */
    private void exact() {
        int last = 0;
        for (int at = 0; at < to.length; at++) {
            if (older.isContent(at)) {
                int best = exact(at, last);
                if (best >= 0) {
                    take(at, best, 1);
                    last = best;
                }
            }
        }
    }

    private int exact(int at, int before) {
        int best = NONE;
        for (int place = 0; place < theirs.length; place++) {
            if (isSame(at, place) && newer.isTelling(place)) {
                boolean nearer = best < 0 || Math.abs(place - before - 1) < Math.abs(best - before - 1);
                if (best < 0 || (nearer && (!used[place] || used[best]))) {
                    best = place;
                }
            }
        }
        return best;
    }

    private void take(int at, int place, double like) {
        to[at] = place;
        how[at] = like;
        used[place] = true;
    }

    /** Words laid down or learnt to be alike, forms of one word, names spelt differently. */
    private void near() {
        for (int at = 0; at < to.length; at++) {
            if (isMissing(at)) {
                Map<String, Double> learnt = words.likely(older.token(at).stem());
                int best = NONE;
                double like = 0.5;
                for (int place = 0; place < used.length; place++) {
                    if (isFree(place)) {
                        double one = like(at, place, learnt);
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

    private double like(int at, int place, Map<String, Double> learnt) {
        Sense one = older.sense(at);
        Sense other = newer.sense(place);
        if (one.isLike(other)) {
            return 0.9;
        }
        if (one.isSame(other)) {
            return 0.85;
        }
        double likely =
                learnt.isEmpty() ? 0 : learnt.getOrDefault(newer.token(place).stem(), 0.0);
        if (likely > 0.12) {
            return Math.min(0.85, 0.5 + 2 * likely);
        }
        return form(older.token(at).word(), newer.token(place).word()) ? 0.7 : 0;
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
