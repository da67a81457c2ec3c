package dev.dateline.standalone.evaluate.revisions;

import dev.dateline.processor.fact.stand.Tree;
import dev.dateline.processor.fact.stand.Tree.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Gradient-boosted trees for several classes, on features cut into bins (Friedman 2001; leaf values by Newton's step). One
 * file, longer than most: all of it works on the same columns.
 */
final class Boosting {
    private static final int BINS = 64;
    private static final int SEED = 17;

    private final Plan plan;
    private final List<List<Double>> table;
    private final int classes;
    private final double[][] cuts;
    private final byte[][] bins;
    private final int[] gold;
    private final SplittableRandom random = new SplittableRandom(SEED);

    /** How it is learnt. {@code rows}, {@code features}: which share of them a tree sees. */
    record Plan(Size size, double rate, double ridge, double rows, double features) {
        static final Plan USUAL = new Plan(new Size(320, 16, 20), 0.05, 3, 0.7, 0.3);
    }

    /** {@code leaves}: at most in each tree; {@code least}: rows in a leaf. */
    record Size(int rounds, int leaves, int least) {}

    /** {@code gold}: the class of each row, from 0. */
    Boosting(Plan plan, List<List<Double>> table, List<Integer> gold, int classes) {
        this.plan = plan;
        this.table = table;
        this.classes = classes;
        this.gold = gold.stream().mapToInt(one -> one).toArray();
        int features = table.getFirst().size();
        this.cuts = new double[features][];
        this.bins = new byte[features][table.size()];
        for (int f = 0; f < features; f++) {
            int feature = f;
            double[] column =
                    table.stream().mapToDouble(row -> row.get(feature)).toArray();
            cuts[f] = cuts(column);
            for (int i = 0; i < column.length; i++) {
                bins[f][i] = (byte) bin(cuts[f], column[i]);
            }
        }
    }

    private static double[] cuts(double[] column) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length <= BINS) {
            double[] cuts = new double[Math.max(0, distinct.length - 1)];
            for (int i = 0; i < cuts.length; i++) {
                cuts[i] = rounded((distinct[i] + distinct[i + 1]) / 2);
            }
            return cuts;
        }
        double[] cuts = new double[BINS - 1];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = rounded(sorted[(int) ((i + 1L) * sorted.length / BINS)]);
        }
        return Arrays.stream(cuts).distinct().toArray();
    }

    /** As it is kept. */
    private static double rounded(double cut) {
        return Math.round(cut * 1e5) / 1e5;
    }

    private static int bin(double[] cuts, double value) {
        int low = 0;
        int high = cuts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value <= cuts[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The trees of each round, one for each class. */
    List<List<Tree>> fit() {
        int n = gold.length;
        double[][] scores = new double[classes][n];
        List<List<Tree>> rounds = new ArrayList<>();
        double[][] gradient = new double[classes][n];
        double[][] curve = new double[classes][n];
        for (int round = 0; round < plan.size().rounds(); round++) {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                double[] e = new double[classes];
                for (int c = 0; c < classes; c++) {
                    e[c] = StrictMath.exp(scores[c][i]);
                    sum += e[c];
                }
                for (int c = 0; c < classes; c++) {
                    double p = e[c] / sum;
                    gradient[c][i] = p - (gold[i] == c ? 1 : 0);
                    curve[c][i] = Math.max(1e-6, p * (1 - p));
                }
            }
            int[] rows = sample(n);
            List<Tree> trees = new ArrayList<>();
            for (int c = 0; c < classes; c++) {
                Tree tree = new Growth(rows, gradient[c], curve[c]).grow();
                trees.add(tree);
                for (int i = 0; i < n; i++) {
                    scores[c][i] += tree.value(table.get(i));
                }
            }
            rounds.add(trees);
        }
        return rounds;
    }

    private int[] sample(int n) {
        int[] rows = new int[n];
        int many = 0;
        for (int i = 0; i < n; i++) {
            if (random.nextDouble() < plan.rows()) {
                rows[many++] = i;
            }
        }
        return Arrays.copyOf(rows, many);
    }

    /** One tree as it grows. */
    private final class Growth {
        private final double[] gradient;
        private final double[] curve;
        private final int[] rows;
        private final int[] features;
        private final List<Node> nodes = new ArrayList<>();

        Growth(int[] rows, double[] gradient, double[] curve) {
            this.rows = rows;
            this.gradient = gradient;
            this.curve = curve;
            int[] some = new int[bins.length];
            int many = 0;
            for (int f = 0; f < bins.length; f++) {
                if (cuts[f].length > 0 && random.nextDouble() < plan.features()) {
                    some[many++] = f;
                }
            }
            this.features = Arrays.copyOf(some, many);
        }

        private record Split(double gain, int feature, int bin) {}

        private record Leaf(int node, int from, int to, Split split) {}

        /** Best leaf first, until there are enough. */
        Tree grow() {
            nodes.add(leaf(0, rows.length));
            List<Leaf> open = new ArrayList<>();
            open.add(new Leaf(0, 0, rows.length, split(0, rows.length)));
            for (int leaves = 1; leaves < plan.size().leaves(); leaves++) {
                Leaf best = open.getFirst();
                for (Leaf leaf : open) {
                    best = leaf.split().gain() > best.split().gain() ? leaf : best;
                }
                if (best.split().gain() <= 1e-9) {
                    break;
                }
                open.remove(best);
                int middle = partition(best);
                int left = nodes.size();
                nodes.add(leaf(best.from(), middle));
                nodes.add(leaf(middle, best.to()));
                nodes.set(
                        best.node(),
                        new Node(
                                best.split().feature(),
                                cuts[best.split().feature()][best.split().bin()],
                                left,
                                left + 1,
                                0));
                open.add(new Leaf(left, best.from(), middle, split(best.from(), middle)));
                open.add(new Leaf(left + 1, middle, best.to(), split(middle, best.to())));
            }
            return new Tree(nodes);
        }

        private Node leaf(int from, int to) {
            double g = 0;
            double h = 0;
            for (int i = from; i < to; i++) {
                g += gradient[rows[i]];
                h += curve[rows[i]];
            }
            return Node.leaf(Math.round(-plan.rate() * g / (h + plan.ridge()) * 1e5) / 1e5);
        }

        private int partition(Leaf leaf) {
            byte[] column = bins[leaf.split().feature()];
            int[] right = new int[leaf.to() - leaf.from()];
            int many = 0;
            int at = leaf.from();
            for (int i = leaf.from(); i < leaf.to(); i++) {
                if ((column[rows[i]] & 0xff) <= leaf.split().bin()) {
                    rows[at++] = rows[i];
                } else {
                    right[many++] = rows[i];
                }
            }
            System.arraycopy(right, 0, rows, at, many);
            return at;
        }

        private Split split(int from, int to) {
            Split best = new Split(0, -1, 0);
            if (to - from < 2 * plan.size().least()) {
                return best;
            }
            double[] g = new double[BINS + 1];
            double[] h = new double[BINS + 1];
            int[] count = new int[BINS + 1];
            for (int f : features) {
                int size = cuts[f].length + 1;
                Arrays.fill(g, 0, size, 0);
                Arrays.fill(h, 0, size, 0);
                Arrays.fill(count, 0, size, 0);
                byte[] column = bins[f];
                for (int i = from; i < to; i++) {
                    int row = rows[i];
                    int bin = column[row] & 0xff;
                    g[bin] += gradient[row];
                    h[bin] += curve[row];
                    count[bin]++;
                }
                best = best(best, f, size, g, h, count, to - from);
            }
            return best;
        }

        private Split best(Split before, int f, int size, double[] g, double[] h, int[] count, int all) {
            double allG = 0;
            double allH = 0;
            for (int b = 0; b < size; b++) {
                allG += g[b];
                allH += h[b];
            }
            double whole = allG * allG / (allH + plan.ridge());
            Split best = before;
            double leftG = 0;
            double leftH = 0;
            int left = 0;
            for (int b = 0; b + 1 < size; b++) {
                leftG += g[b];
                leftH += h[b];
                left += count[b];
                if (left >= plan.size().least() && all - left >= plan.size().least()) {
                    double rightG = allG - leftG;
                    double gain = leftG * leftG / (leftH + plan.ridge())
                            + rightG * rightG / (allH - leftH + plan.ridge())
                            - whole;
                    best = gain > best.gain() ? new Split(gain, f, b) : best;
                }
            }
            return best;
        }
    }
}
