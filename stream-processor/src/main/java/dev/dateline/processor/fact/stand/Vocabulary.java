package dev.dateline.processor.fact.stand;

import java.util.HashMap;
import java.util.Map;

/** What was learnt of single words. Immutable. */
public final class Vocabulary {
    public static final Vocabulary NONE = new Vocabulary(1000, Map.of(), Map.of());

    private final int documents;
    private final Map<String, Integer> having;
    private final Map<String, Double> likely;
    private final Map<String, Map<String, Double>> likelyByOlder = new HashMap<>();
    private final double most;

    /**
     * What was learnt.
     *
     * @param documents of how many texts
     * @param having in how many of them each stem stands; those in few are left out
     * @param likely how likely a stem of an older sentence stands for a stem of a newer one that bears it out, by
     *     {@code older newer}
     */
    public Vocabulary(int documents, Map<String, Integer> having, Map<String, Double> likely) {
        this.documents = documents;
        this.having = Map.copyOf(having);
        this.likely = Map.copyOf(likely);
        this.most = StrictMath.log(documents + 1.0);
        this.likely.forEach((pair, how) -> {
            int space = pair.indexOf(' ');
            likelyByOlder
                    .computeIfAbsent(pair.substring(0, space), older -> new HashMap<>())
                    .put(pair.substring(space + 1), how);
        });
    }

    int documents() {
        return documents;
    }

    Map<String, Integer> having() {
        return having;
    }

    Map<String, Double> likely() {
        return likely;
    }

    /** How much a stem tells, from 0 to 1. */
    double weight(String stem) {
        double many = having.getOrDefault(stem, 1);
        return StrictMath.log((documents + 1.0) / many) / most;
    }

    /** The stems that were learnt to stand for one of an older sentence, each with how likely that is; mostly none. */
    Map<String, Double> likely(String older) {
        return likelyByOlder.getOrDefault(older, Map.of());
    }
}
