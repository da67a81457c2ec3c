package dev.dateline.standalone.evaluate.revisions;

import dev.dateline.processor.fact.stand.Verdict;
import dev.dateline.processor.fact.stand.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How rare stems are, and which of them stand for each other: of pairs of sentences that bear each other out, the stems that
 * only one of them has are aligned as by the first of IBM's models (Brown and others 1993).
 */
final class VocabularyLearning {
    private static final int ROUNDS = 4;
    private static final int LEAST_DOCUMENTS = 2;
    private static final double NOBODY = 0.05;
    private static final double DISCOUNT = 0.5;
    private static final double PRIOR = 2;
    private static final double LEAST = 0.02;

    /** What only one sentence of a pair has. */
    private record Apart(Set<String> older, Set<String> newer) {}

    private final List<Revision> revisions;

    private VocabularyLearning(List<Revision> revisions) {
        this.revisions = revisions;
    }

    static Vocabulary of(List<Revision> revisions) {
        return new VocabularyLearning(revisions).learn();
    }

    private Vocabulary learn() {
        Map<String, Integer> having = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Revision one : revisions) {
            if (seen.add(one.texts().evidence())) {
                one.texts().newer().stems().forEach(stem -> having.merge(stem, 1, Integer::sum));
            }
        }
        having.values().removeIf(many -> many < LEAST_DOCUMENTS);
        return new Vocabulary(seen.size(), having, likely());
    }

    private Map<String, Double> likely() {
        List<Apart> pairs = revisions.stream()
                .filter(one -> one.gold() == Verdict.STANDS)
                .map(one ->
                        apart(one.texts().older().stems(), one.texts().newer().stems()))
                .toList();
        Map<String, Double> spread = new HashMap<>();
        revisions.stream()
                .filter(one -> one.gold() == Verdict.STANDS)
                .flatMap(one -> one.texts().newer().stems().stream())
                .forEach(stem -> spread.merge(stem, 1.0, Double::sum));
        Map<String, Double> likely = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            likely = round(pairs, spread, likely, round == 0);
        }
        Map<String, Double> kept = new TreeMap<>();
        likely.forEach((pair, how) -> {
            if (how >= LEAST) {
                kept.put(pair, Math.round(how * 1000) / 1000.0);
            }
        });
        return kept;
    }

    private static Apart apart(Set<String> older, Set<String> newer) {
        Set<String> ours = new TreeSet<>(older);
        Set<String> theirs = new TreeSet<>(newer);
        ours.removeAll(newer);
        theirs.removeAll(older);
        return new Apart(ours, theirs);
    }

    private static Map<String, Double> round(
            List<Apart> pairs, Map<String, Double> spread, Map<String, Double> before, boolean first) {
        Map<String, Double> counts = new HashMap<>();
        for (Apart pair : pairs) {
            for (String older : pair.older()) {
                double all = NOBODY;
                for (String newer : pair.newer()) {
                    all += first ? 1 : before.getOrDefault(older + " " + newer, 0.0);
                }
                for (String newer : pair.newer()) {
                    String key = older + " " + newer;
                    double share = (first ? 1 : before.getOrDefault(key, 0.0)) / all;
                    if (share > 1e-4) {
                        counts.merge(key, share, Double::sum);
                    }
                }
            }
        }
        Map<String, Double> likely = new HashMap<>();
        counts.forEach((pair, count) -> likely.put(
                pair,
                Math.max(0, count - DISCOUNT)
                        / (spread.getOrDefault(pair.substring(pair.indexOf(' ') + 1), 0.0) + PRIOR)));
        return likely;
    }
}
