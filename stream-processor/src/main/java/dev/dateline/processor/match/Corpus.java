package dev.dateline.processor.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The articles that items are held against, with what is the same for every item: how rare each stem is among them, and
 * how long each article's vector is. Made anew when an article changes. Pure.
 */
public final class Corpus {
    private final List<Profile> profiles;
    private final Map<String, Double> idf = new HashMap<>();
    private final IdentityHashMap<Profile, Double> norms = new IdentityHashMap<>();
    private final double idfOfNone;

    private Corpus(List<Profile> profiles) {
        this.profiles = profiles;
        this.idfOfNone = idf(0);
    }

    public static Corpus of(Collection<Profile> profiles) {
        Corpus corpus = new Corpus(List.copyOf(profiles));
        Map<String, Integer> having = new HashMap<>();
        corpus.profiles.forEach(
                profile -> profile.counts().keySet().forEach(stem -> having.merge(stem, 1, Integer::sum)));
        having.forEach((stem, count) -> corpus.idf.put(stem, corpus.idf(count)));
        corpus.profiles.forEach(profile -> corpus.norms.put(profile, corpus.length(profile)));
        return corpus;
    }

    /** In the order in which they were given. */
    List<Profile> profiles() {
        return profiles;
    }

    /** The inverse document frequency, smoothed: 1 + ln((1 + n) / (1 + df)). */
    double idf(String stem) {
        return idf.getOrDefault(stem, idfOfNone);
    }

    /** The square of the length of an article's vector, also of one that is not among these. */
    double norm(Profile profile) {
        Double known = norms.get(profile);
        return known == null ? length(profile) : known;
    }

    /** A term's weight before its idf. */
    static double weight(int count) {
        return 1 + Math.log(count);
    }

    private double idf(int having) {
        return 1 + Math.log((1.0 + profiles.size()) / (1.0 + having));
    }

    /** In the order of the stems: sums of doubles depend on theirs. */
    private double length(Profile profile) {
        double sum = 0;
        for (var count : new TreeMap<>(profile.counts()).entrySet()) {
            double weight = weight(count.getValue()) * idf(count.getKey());
            sum += weight * weight;
        }
        return sum;
    }
}
