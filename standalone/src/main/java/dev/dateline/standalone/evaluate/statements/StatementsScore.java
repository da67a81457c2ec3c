package dev.dateline.standalone.evaluate.statements;

import dev.dateline.standalone.evaluate.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The formulas of {@code statements} in score.py: a predicted content matches a gold one where it covers more than a share
 * of it, one to one, best first; source and cue are right where they touch gold's.
 */
public final class StatementsScore {
    private static final List<Double> SHARES = List.of(0.3, 0.8);

    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** Which attributions are counted. */
    public enum Kind {
        ALL,
        QUOTED,
        INDIRECT;

        boolean takes(boolean quoted) {
            return this == ALL || (this == QUOTED) == quoted;
        }
    }

    public StatementsScore() {
        for (Kind kind : Kind.values()) {
            SHARES.forEach(share -> counts.put(name(kind, share), new Count()));
        }
    }

    /** What a prediction was held against; {@code gold} and {@code predicted} are indexes. */
    public record Pair(int gold, int predicted, double covered, int size) {}

    /** Counts a text in; gives the pairs of all kinds at the lower share. */
    public List<Pair> take(GoldText text, List<Attribution> predicted) {
        for (Kind kind : Kind.values()) {
            List<Attribution> gold = text.attributions().stream()
                    .filter(one -> kind.takes(text.isQuoted(one.content(), 0)))
                    .toList();
            List<Attribution> said = predicted.stream()
                    .filter(one -> kind.takes(text.isQuoted(one.content(), 2)))
                    .toList();
            for (double share : SHARES) {
                List<Pair> pairs = pairs(gold, said, share);
                counts.computeIfAbsent(name(kind, share), name -> new Count()).add(gold, said, pairs);
            }
        }
        return pairs(text.attributions(), predicted, SHARES.getFirst());
    }

    private static String name(Kind kind, double share) {
        return kind.name().toLowerCase(Locale.ROOT) + "@" + share;
    }

    /** Best first, one to one. */
    public static List<Pair> pairs(List<Attribution> gold, List<Attribution> predicted, double share) {
        List<Pair> all = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            int size = Attribution.size(gold.get(g).content());
            for (int p = 0; p < predicted.size(); p++) {
                int shared = Attribution.overlap(
                        gold.get(g).content(), predicted.get(p).content());
                if (shared > share * size) {
                    all.add(new Pair(
                            g,
                            p,
                            (double) shared / size,
                            Attribution.size(predicted.get(p).content())));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Pair::covered)
                .thenComparingInt(pair -> -pair.size())
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::predicted)
                .reversed());
        Set<Integer> golds = new HashSet<>();
        Set<Integer> taken = new HashSet<>();
        return all.stream()
                .filter(pair -> !golds.contains(pair.gold()) && !taken.contains(pair.predicted()))
                .filter(pair -> golds.add(pair.gold()) && taken.add(pair.predicted()))
                .toList();
    }

    /** The figures as one line of JSON, as the scorer prints them. */
    public String line() {
        return counts.entrySet().stream()
                .map(count -> "\"" + count.getKey() + "\": "
                        + Figure.line(count.getValue().figures()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Of one kind and share. */
    private static final class Count {
        private int gold;
        private int predicted;
        private int right;
        private int sources;
        private int rightSources;
        private int cues;
        private int rightCues;

        void add(List<Attribution> golds, List<Attribution> said, List<Pair> pairs) {
            gold += golds.size();
            predicted += said.size();
            right += pairs.size();
            for (Pair pair : pairs) {
                Attribution want = golds.get(pair.gold());
                Attribution have = said.get(pair.predicted());
                if (!want.source().isEmpty()) {
                    sources++;
                    rightSources += Attribution.overlap(want.source(), have.source()) > 0 ? 1 : 0;
                }
                if (!want.cue().isEmpty()) {
                    cues++;
                    rightCues += Attribution.overlap(want.cue(), have.cue()) > 0 ? 1 : 0;
                }
            }
        }

        Map<String, Number> figures() {
            Map<String, Number> figures = new LinkedHashMap<>();
            figures.put("gold", gold);
            figures.put("predicted", predicted);
            figures.put("precision", Figure.share(right, predicted));
            figures.put("recall", Figure.share(right, gold));
            figures.put("f1", Figure.share(2L * right, predicted + gold));
            figures.put("speaker", Figure.share(rightSources, sources));
            figures.put("cue", Figure.share(rightCues, cues));
            return figures;
        }
    }
}
