package dev.dateline.standalone.evaluate.revisions;

import dev.dateline.processor.fact.stand.Look;
import dev.dateline.processor.fact.stand.Stands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Logistic regression for several classes on signs that are there or not, by stochastic steps (AdaGrad) with a ridge. */
final class SparseLogistic {
    private static final int ROUNDS = 8;
    private static final double RATE = 0.05;
    private static final double RIDGE = 0.002;
    private static final double SMALL = 1e-3;
    private static final int SEED = 5;

    private final double[][] weights;
    private final double[][] squares;
    private final int bias;

    /** Which signs each example has, by their numbers. */
    static final class Rows {
        private final int signs;
        private final List<int[]> rows;

        private Rows(int signs, List<int[]> rows) {
            this.signs = signs;
            this.rows = rows;
        }

        static Rows of(List<Look> looks, List<String> signs) {
            Map<String, Integer> numbers = new HashMap<>();
            signs.forEach(sign -> numbers.put(sign, numbers.size()));
            List<int[]> rows = looks.stream()
                    .map(look -> look.signs().stream()
                            .map(numbers::get)
                            .filter(Objects::nonNull)
                            .mapToInt(Objects::requireNonNull)
                            .toArray())
                    .toList();
            return new Rows(signs.size(), rows);
        }

        Rows only(List<Integer> which) {
            return new Rows(signs, which.stream().map(rows::get).toList());
        }
    }

    private SparseLogistic(int signs, int classes) {
        this.weights = new double[classes][signs + 1];
        this.squares = new double[classes][signs + 1];
        this.bias = signs;
    }

    /** {@code gold}: the class of each, from 0. */
    static SparseLogistic fit(Rows rows, List<Integer> gold, int classes) {
        SparseLogistic model = new SparseLogistic(rows.signs, classes);
        SplittableRandom random = new SplittableRandom(SEED);
        int[] order = new int[gold.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int i : order) {
                model.step(rows.rows.get(i), gold.get(i));
            }
        }
        return model;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    private void step(int[] row, int gold) {
        double[] likely = raw(row);
        double sum = 0;
        for (int c = 0; c < likely.length; c++) {
            likely[c] = StrictMath.exp(likely[c]);
            sum += likely[c];
        }
        for (int c = 0; c < likely.length; c++) {
            double slope = likely[c] / sum - (c == gold ? 1 : 0);
            for (int sign : row) {
                step(c, sign, slope + RIDGE * weights[c][sign]);
            }
            step(c, bias, slope);
        }
    }

    private void step(int c, int sign, double slope) {
        squares[c][sign] += slope * slope;
        weights[c][sign] -= RATE * slope / (SMALL + StrictMath.sqrt(squares[c][sign]));
    }

    private double[] raw(int[] row) {
        double[] odds = new double[weights.length];
        for (int c = 0; c < odds.length; c++) {
            odds[c] = weights[c][bias];
            for (int sign : row) {
                odds[c] += weights[c][sign];
            }
        }
        return odds;
    }

    /** Of one example, so that they come to 0 together. */
    List<Double> odds(Rows rows, int which) {
        double[] odds = raw(rows.rows.get(which));
        double mean = 0;
        for (double odd : odds) {
            mean += odd / odds.length;
        }
        List<Double> centred = new ArrayList<>();
        for (double odd : odds) {
            centred.add(odd - mean);
        }
        return List.copyOf(centred);
    }

    /** As it is kept: to three places, without what is worth nothing. */
    Stands.Linear named(List<String> signs) {
        Map<String, List<Double>> named = new HashMap<>();
        for (int i = 0; i < signs.size(); i++) {
            List<Double> worth = worth(i);
            if (worth.stream().anyMatch(one -> Math.abs(one) >= 0.01)) {
                named.put(signs.get(i), worth);
            }
        }
        return new Stands.Linear(named, worth(bias));
    }

    private List<Double> worth(int sign) {
        List<Double> worth = new ArrayList<>();
        for (double[] own : weights) {
            worth.add(Math.round(own[sign] * 1000) / 1000.0);
        }
        return List.copyOf(worth);
    }
}
