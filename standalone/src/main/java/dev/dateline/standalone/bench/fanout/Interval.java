package dev.dateline.standalone.bench.fanout;

import java.util.List;
import java.util.Locale;

/**
 * The median of some rounds, and between which two of them it lies with 95 % confidence where there are enough rounds for
 * that (six or more), whatever the distribution; else the least and the greatest.
 */
record Interval(double low, double median, double high) {
    private static final double LEFT_OUT = 0.025;

    /** Of these figures, at least one. */
    static Interval of(List<Double> figures) {
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        int rank = rank(sorted.length);
        return new Interval(sorted[rank], median, sorted[sorted.length - 1 - rank]);
    }

    String text(String format) {
        return String.format(Locale.ROOT, format + " [" + format + ".." + format + "]", median, low, high);
    }

    /** The number of figures that may be left out at each end: by the binomial distribution of those below the median. */
    private static int rank(int count) {
        double ways = 1;
        double below = StrictMath.pow(0.5, count);
        int rank = 0;
        while (below + ways * (count - rank) / (rank + 1) * StrictMath.pow(0.5, count) <= LEFT_OUT) {
            ways = ways * (count - rank) / (rank + 1);
            below += ways * StrictMath.pow(0.5, count);
            rank++;
        }
        return rank;
    }
}
