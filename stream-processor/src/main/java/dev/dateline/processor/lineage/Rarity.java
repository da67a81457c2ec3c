package dev.dateline.processor.lineage;

import dev.dateline.processor.print.Marks;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How rare each word is among the texts of late, and how much texts are alike by their rare words. */
final class Rarity {
    /** How many are weighed to the end, of those that share most. */
    private static final int WEIGHED = 100;

    /** Texts that are taken to have none of the words: among a first few that came, each word would else be common. */
    private static final double UNSEEN = 100;

    private final Map<Integer, Integer> having = new HashMap<>();
    private int texts;

    /** A text and its cosine with another, 0 to 1. */
    record Alike(long number, double cosine) {}

    private record Shared(Window.Known text, double weight) {}

    void add(Marks words) {
        texts++;
        words.stream().forEach(word -> having.merge(word, 1, Integer::sum));
    }

    void remove(Marks words) {
        texts--;
        words.stream().forEach(word -> having.computeIfPresent(word, (same, count) -> count == 1 ? null : count - 1));
    }

    /** The cosine of inverse document frequencies; on a tie what came later, for a notice mostly corrects the last one. */
    List<Alike> alike(Marks words, Collection<Window.Known> among, int most) {
        double length = squares(words);
        return among.stream()
                .map(text -> new Shared(text, squares(text.prints().words().shared(words))))
                .sorted(Comparator.comparingDouble((Shared shared) -> -shared.weight())
                        .thenComparingLong(shared -> -shared.text().number()))
                .limit(WEIGHED)
                .map(shared -> alike(shared, length))
                .sorted(Comparator.comparingDouble((Alike alike) -> -alike.cosine())
                        .thenComparingLong(alike -> -alike.number()))
                .limit(most)
                .toList();
    }

    private Alike alike(Shared shared, double length) {
        double norm = Math.sqrt(length * squares(shared.text().prints().words()));
        return new Alike(shared.text().number(), norm == 0 ? 0 : shared.weight() / norm);
    }

    /** What {@code part} weighs of {@code whole}; 0 where that weighs nothing. */
    double share(Marks part, Marks whole) {
        double all = squares(whole);
        return all == 0 ? 0 : squares(part) / all;
    }

    /** In the order of the words: sums of doubles depend on theirs. */
    private double squares(Marks words) {
        return words.stream().mapToDouble(this::square).sum();
    }

    /** The square of the inverse document frequency, smoothed: ln((100 + n) / (1 + df)). */
    private double square(int word) {
        double rarity = StrictMath.log((UNSEEN + texts) / (1.0 + having.getOrDefault(word, 0)));
        return rarity * rarity;
    }
}
