package dev.dateline.processor.fact.stand;

import java.util.Map;

/**
 * What was learnt of single words.
 *
 * @param documents of how many texts
 * @param having in how many of them each stem stands; those in few are left out
 * @param likely how likely a stem of an older sentence stands for a stem of a newer one that bears it out, by
 *     {@code older newer}
 */
public record Vocabulary(int documents, Map<String, Integer> having, Map<String, Double> likely) {
    public static final Vocabulary NONE = new Vocabulary(1000, Map.of(), Map.of());

    /** How much a stem tells, from 0 to 1. */
    double weight(String stem) {
        double many = having.getOrDefault(stem, 1);
        return StrictMath.log((documents + 1.0) / many) / StrictMath.log(documents + 1.0);
    }

    double likely(String older, String newer) {
        return likely.isEmpty() ? 0 : likely.getOrDefault(older + " " + newer, 0.0);
    }
}
