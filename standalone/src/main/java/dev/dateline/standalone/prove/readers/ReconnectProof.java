package dev.dateline.standalone.prove.readers;

import dev.dateline.standalone.process.Vitals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts everybody off at once.
 *
 * @param times that this happens each way
 * @param goal seconds until the last one has everything again
 */
record ReconnectProof(int readers, int times, int goal) {
    /** Who was cut off a moment ago comes back more slowly: a connection has to stand for 20 seconds first. */
    private static final int STEADY_MILLIS = 21_000;

    private static final int LAST_MILLIS = 3_000;

    /** Gives what does not hold, a line each. */
    List<String> run(Path folder, int articles, double rate, Consumer<String> voice) throws InterruptedException {
        List<String> problems = new ArrayList<>();
        try (Stage stage = Stage.open(folder, 1, articles, rate, Stage.SIZE, voice);
                Crowd crowd = stage.crowd(stage.site().ports().getFirst(), readers, 0)) {
            for (int time = 0; time < times; time++) {
                Thread.sleep(STEADY_MILLIS);
                judge(cutAtTheirEnd(stage, crowd), problems);
            }
            for (int time = 0; time < times; time++) {
                Thread.sleep(STEADY_MILLIS);
                judge(kill(stage, crowd), problems);
            }
            Thread.sleep(LAST_MILLIS);
            problems.addAll(stage.settle(crowd));
        }
        return problems;
    }

    private void judge(double last, List<String> problems) {
        if (last > goal) {
            problems.add("the last one was back after %.1f s, more than %d s".formatted(last, goal));
        }
    }

    private static double cutAtTheirEnd(Stage stage, Crowd crowd) throws InterruptedException {
        try (Vitals vitals = Vitals.of(stage.site().gateway(0).pid())) {
            Vitals.Read before = vitals.read();
            long written = stage.press().written();
            long begin = System.nanoTime();
            Counts.Sum away = crowd.sum();
            crowd.cutOff();
            double last = stage.awaitBack(crowd, "cut off at their end", away);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Vitals.Read read = vitals.read().since(before);
            stage.say(("  of Kafka the gateway read %.0f records, %.0f KB, in %.1f fetches a second;"
                            + " %d updates were written meanwhile")
                    .formatted(
                            read.records(),
                            read.bytes() / 1e3,
                            read.fetches() / seconds,
                            stage.press().written() - written));
            return last;
        }
    }

    private static double kill(Stage stage, Crowd crowd) throws InterruptedException {
        Counts.Sum away = crowd.sum();
        crowd.nobodyWasAway();
        long begin = System.nanoTime();
        stage.site().restart(0);
        stage.say("  the gateway serves again %s after its kill -9".formatted(Stage.seconds(begin)));
        double last = stage.awaitBack(crowd, "kill -9 of the gateway", away);
        try (Vitals vitals = Vitals.of(stage.site().gateway(0).pid())) {
            Vitals.Read read = vitals.read();
            stage.say("  of Kafka it has read %.0f records, %.0f KB".formatted(read.records(), read.bytes() / 1e3));
        }
        return last;
    }
}
