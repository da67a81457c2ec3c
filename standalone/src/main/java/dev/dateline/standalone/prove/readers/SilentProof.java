package dev.dateline.standalone.prove.readers;

import dev.dateline.standalone.process.Vitals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Has some readers never read, and looks at the others and at the gateway's heap.
 *
 * @param readers the silent ones among them
 * @param rounds that count, each way
 * @param size of an update in bytes: so large that what the kernel keeps for a silent reader is soon full
 * @param seconds that are measured in a round
 * @param heapSeconds for which the heap is looked at
 */
record SilentProof(int readers, int silent, int size, int rounds, int seconds, int heapSeconds) {
    /** By how much the others may be slower. */
    private static final double SLOWER = 1.2;

    /** What the heap may have grown by from its first look to any later one; the articles' logs grow as well. */
    private static final double GROWN = 1.15;

    /** Bytes beside that, for each silent reader: what waits for it until it counts as full, and is not sent any more. */
    private static final int WAITING = 16 << 10;

    private static final int LOOKS = 10;
    private static final int SETTLE_MILLIS = 2_000;
    private static final double MEGA = 1e6;

    /** Gives what does not hold, a line each. */
    List<String> run(Path folder, int articles, double rate, Consumer<String> voice) throws InterruptedException {
        List<String> problems = new ArrayList<>();
        try (Stage stage = Stage.open(folder, 1, articles, rate, size, voice)) {
            List<Double> without = new ArrayList<>();
            List<Double> with = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                double alone = round(stage, 0, problems);
                double beside = round(stage, silent, problems);
                if (round > 0) {
                    without.add(alone);
                    with.add(beside);
                }
            }
            double ratio = median(with) / median(without);
            stage.say(("p99 of the others: %.1f ms without silent readers, %.1f ms with %,d of them: %.2f times"
                            + " (medians of %d; goal: %.1f)")
                    .formatted(median(without), median(with), silent, ratio, rounds, SLOWER));
            if (!(ratio <= SLOWER)) {
                problems.add("silent readers slow the others down");
            }
            problems.addAll(heap(stage));
        }
        return problems;
    }

    private double round(Stage stage, int quiet, List<String> problems) throws InterruptedException {
        try (Crowd crowd = stage.crowd(stage.site().ports().getFirst(), readers - silent, quiet)) {
            Thread.sleep(SETTLE_MILLIS);
            crowd.time(true);
            Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
            Counts.Sum sum = crowd.sum();
            stage.say("  %,6d silent: p50 %.1f ms, p99 %.1f ms, %,d entries, %d lost, %d twice, %d started anew"
                    .formatted(quiet, sum.p50(), sum.p99(), sum.entries(), sum.lost(), sum.twice(), sum.resets()));
            if (!sum.isClean()) {
                problems.add("readers were not sent just what they lacked: " + sum);
            }
            return sum.p99();
        }
    }

    private List<String> heap(Stage stage) throws InterruptedException {
        try (Vitals vitals = Vitals.of(stage.site().gateway(0).pid())) {
            long empty = vitals.heap();
            try (Crowd crowd = stage.crowd(stage.site().ports().getFirst(), readers - silent, silent)) {
                Thread.sleep(SETTLE_MILLIS);
                return heap(stage, crowd, vitals, new ReadersHeap(readers, empty, vitals.heap()));
            }
        }
    }

    private List<String> heap(Stage stage, Crowd crowd, Vitals vitals, ReadersHeap taken) throws InterruptedException {
        stage.say(taken.line());
        long most = most(stage, crowd, vitals, taken.first());
        List<String> problems = stage.settle(crowd);
        problems.addAll(taken.problems());
        if (crowd.sum().cutOff() < silent) {
            problems.add(
                    "not every silent reader was ever cut off: too little was sent for that, so this proves nothing");
        }
        if (most > taken.first() * GROWN + (double) WAITING * silent) {
            problems.add("the heap grew from %.1f to %.1f MB".formatted(taken.first() / MEGA, most / MEGA));
        }
        return problems;
    }

    /** The most that the heap holds from now on, in bytes. */
    private long most(Stage stage, Crowd crowd, Vitals vitals, long first) throws InterruptedException {
        long most = first;
        for (int look = 1; look <= LOOKS; look++) {
            Thread.sleep(TimeUnit.SECONDS.toMillis(heapSeconds) / LOOKS);
            long now = vitals.heap();
            most = Math.max(most, now);
            stage.say("  after %3d s: %.1f MB; silent readers were cut off %,d times"
                    .formatted(
                            look * heapSeconds / LOOKS, now / MEGA, crowd.sum().cutOff()));
        }
        return most;
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
