package dev.dateline.standalone.bench.ingest;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Items a second of one format.
 *
 * @param read read and normalised on one thread
 * @param inProcess read, normalised and acknowledged by Kafka
 * @param push the same, sent by HTTP
 * @param bare what a plain producer makes of the same records
 */
record Rates(double read, double inProcess, double push, double bare) {
    /** Of each its median over these rounds, at least one. */
    static Rates median(List<Rates> rounds) {
        return new Rates(
                median(rounds, Rates::read),
                median(rounds, Rates::inProcess),
                median(rounds, Rates::push),
                median(rounds, Rates::bare));
    }

    /** The median of a figure over these rounds, at least one. */
    static double median(List<Rates> rounds, ToDoubleFunction<Rates> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** How much of bare producing a push reaches; 1 for as fast. */
    double pushOfBare() {
        return push / bare;
    }

    double inProcessOfBare() {
        return inProcess / bare;
    }
}
