package dev.dateline.processor.fact.stand;

import java.util.ArrayList;
import java.util.List;

/** Rounds of trees, one for each verdict, all their nodes in one row: each judgement asks some thousands of them. */
final class Forest {
    private final int[] roots;
    private final int[] features;
    private final double[] numbers;
    private final int[] lefts;
    private final int[] rights;

    Forest(List<List<Tree>> rounds) {
        List<Tree.Node> nodes = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        rounds.forEach(round -> round.forEach(tree -> {
            starts.add(nodes.size());
            nodes.addAll(tree.nodes());
        }));
        this.roots = starts.stream().mapToInt(start -> start).toArray();
        this.features = nodes.stream().mapToInt(Tree.Node::feature).toArray();
        this.numbers = nodes.stream()
                .mapToDouble(node -> node.isLeaf() ? node.value() : node.cut())
                .toArray();
        this.lefts = nodes.stream().mapToInt(Tree.Node::left).toArray();
        this.rights = nodes.stream().mapToInt(Tree.Node::right).toArray();
    }

    /** For each verdict the sum of what its trees answer. */
    double[] odds(double... row) {
        double[] odds = new double[Verdict.COUNT];
        for (int tree = 0; tree < roots.length; tree++) {
            odds[tree % Verdict.COUNT] += value(roots[tree], row);
        }
        return odds;
    }

    private double value(int root, double... row) {
        int at = root;
        while (features[at] >= 0) {
            at = root + (row[features[at]] <= numbers[at] ? lefts[at] : rights[at]);
        }
        return numbers[at];
    }
}
