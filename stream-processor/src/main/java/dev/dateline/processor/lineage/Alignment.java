package dev.dateline.processor.lineage;

import dev.dateline.contract.desk.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which figure of a corrected text stands where another stood in the original, by the words around both. Only figures that
 * the other text has nowhere are held against each other. Pure.
 */
final class Alignment {
    /** How far around a figure words still tell what it is a figure of; the nearer, the more. */
    private static final int AROUND = 5;

    /** The weight of all words around: 2 (1 + 1/2 + … + 1/5). */
    private static final double ALL = 2 * (1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0 + 1 / 5.0);

    /** Less than this is a common word beside each. */
    private static final double ENOUGH = 0.3;

    private static final int MOST = 12;

    /** A correction with more other figures than these is a text of its own; the product of both is what is weighed. */
    private static final int FIGURES = 200;

    private Alignment() {}

    private record Pair(int before, int after, double weight) {}

    /** The surest first; each figure in one pair at most. */
    static List<Change> of(Figures original, Figures correction) {
        List<Change> changes = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Pair pair : pairs(original, correction)) {
            String before = original.tokens().get(pair.before());
            String after = correction.tokens().get(pair.after());
            if (changes.size() < MOST && !used.contains("-" + before) && !used.contains("+" + after)) {
                used.add("-" + before);
                used.add("+" + after);
                changes.add(new Change(before, after));
            }
        }
        return changes;
    }

    private static List<Pair> pairs(Figures original, Figures correction) {
        List<Integer> gone = original.missingIn(correction.all());
        List<Integer> come = correction.missingIn(original.all());
        return gone.stream()
                .limit(FIGURES)
                .flatMap(before -> come.stream()
                        .limit(FIGURES)
                        .map(after -> new Pair(before, after, weight(original, before, correction, after))))
                .filter(pair -> pair.weight() >= ENOUGH)
                .sorted(Comparator.comparingDouble((Pair pair) -> -pair.weight())
                        .thenComparingInt(pair -> Math.abs(pair.before() - pair.after()))
                        .thenComparingInt(Pair::before)
                        .thenComparingInt(Pair::after))
                .toList();
    }

    /** The share of the words around that both have at the same distance. */
    private static double weight(Figures original, int before, Figures correction, int after) {
        double weight = 0;
        for (int far = 1; far <= AROUND; far++) {
            weight += same(original, before - far, correction, after - far) ? 1.0 / far : 0;
            weight += same(original, before + far, correction, after + far) ? 1.0 / far : 0;
        }
        return weight / ALL;
    }

    private static boolean same(Figures original, int one, Figures correction, int other) {
        boolean within = one >= 0
                && other >= 0
                && one < original.tokens().size()
                && other < correction.tokens().size();
        return within && original.tokens().get(one).equals(correction.tokens().get(other));
    }
}
