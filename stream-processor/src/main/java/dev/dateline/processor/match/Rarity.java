package dev.dateline.processor.match;

import java.util.Map;
import java.util.TreeMap;

/**
 * How rare stems are in news, as counted once over a corpus. It never changes while matching runs: an article's weights
 * then hang on nothing but its own words, and the order in which others came does not matter.
 *
 * @param documents how many were counted
 * @param having in how many of them each stem stands; one that is missing stood in none
 */
public record Rarity(int documents, Map<String, Integer> having) {
    public Rarity {
        having = Map.copyOf(having);
    }

    /** The inverse document frequency: ln((1 + n) / (0.5 + df)), never below 0. */
    public double of(String stem) {
        return Math.max(0, StrictMath.log((1.0 + documents) / (0.5 + having.getOrDefault(stem, 0))));
    }

    /** Counts documents. */
    public static final class Counter {
        private final TreeMap<String, Integer> having = new TreeMap<>();
        private int documents;

        public void add(Terms terms) {
            documents++;
            terms.terms().forEach(term -> having.merge(term.stem(), 1, Integer::sum));
        }

        /** Those that stand in fewer documents than {@code least} are taken for names of their day, and left out. */
        public Rarity rarity(int least) {
            Map<String, Integer> kept = new TreeMap<>(having);
            kept.values().removeIf(count -> count < least);
            return new Rarity(documents, kept);
        }
    }
}
