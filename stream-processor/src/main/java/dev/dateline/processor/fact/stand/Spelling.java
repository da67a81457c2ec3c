package dev.dateline.processor.fact.stand;

import java.util.HashSet;
import java.util.Set;

/** How alike two words are written. */
final class Spelling {
    private Spelling() {}

    /** The share of letter pairs in common (Dice), ends marked; 0 to 1. */
    static double like(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Set<String> ours = pairs(one);
        Set<String> theirs = pairs(other);
        int all = ours.size() + theirs.size();
        ours.retainAll(theirs);
        return 2.0 * ours.size() / all;
    }

    private static Set<String> pairs(String word) {
        String marked = "^" + word + "$";
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < marked.length(); at++) {
            pairs.add(marked.substring(at, at + 2));
        }
        return pairs;
    }
}
