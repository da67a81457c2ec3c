package dev.dateline.standalone.prove.readers;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Kills one of two gateways behind nginx, and counts what its readers have lost. */
final class ReadersProof {
    /** Who was cut off a moment ago comes back more slowly: a connection has to stand for 20 seconds first. */
    private static final int STEADY_MILLIS = 21_000;

    private static final int LAST_MILLIS = 3_000;

    private ReadersProof() {}

    /** Gives what does not hold, a line each. */
    static List<String> run(Path folder, int readers, int articles, double rate, int kills, Consumer<String> voice)
            throws InterruptedException {
        Nginx.requireHere();
        try (Stage stage = Stage.open(folder, 2, articles, rate, Stage.SIZE, voice);
                Nginx nginx = Nginx.start(stage.site().folder(), stage.site().ports(), readers);
                Crowd crowd = stage.crowd(nginx.port(), readers, 0)) {
            for (int kill = 0; kill < kills; kill++) {
                int victim = kill % 2;
                Thread.sleep(STEADY_MILLIS);
                Counts.Sum before = crowd.sum();
                crowd.nobodyWasAway();
                stage.site().gateway(victim).kill();
                stage.awaitBack(crowd, "kill -9 of gateway " + (victim + 1), before);
                stage.site().restart(victim);
            }
            Thread.sleep(LAST_MILLIS);
            return stage.settle(crowd);
        }
    }
}
