package dev.dateline.standalone.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/** Latencies in milliseconds; {@code n} is how many were measured. */
record Figures(long n, double p50, double p90, double p99, double max) {
    private static final double MILLI = 1e6;

    /** From nanoseconds. */
    static Figures of(Histogram nanos) {
        return new Figures(
                nanos.getTotalCount(),
                nanos.getValueAtPercentile(50) / MILLI,
                nanos.getValueAtPercentile(90) / MILLI,
                nanos.getValueAtPercentile(99) / MILLI,
                nanos.getMaxValue() / MILLI);
    }

    /** Of each figure its median over these rounds, at least one; {@code n} is the sum. */
    static Figures median(List<Figures> rounds) {
        return new Figures(
                rounds.stream().mapToLong(Figures::n).sum(),
                middle(rounds, Figures::p50),
                middle(rounds, Figures::p90),
                middle(rounds, Figures::p99),
                middle(rounds, Figures::max));
    }

    private static double middle(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
