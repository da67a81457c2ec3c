package dev.dateline.standalone.bench;

import dev.dateline.standalone.parts.Running;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Measures latency on a system of its own. */
public final class LatencyRun {
    private static final int ARTICLES = 20;

    private LatencyRun() {}

    /**
     * Runs all rounds; fails in one line where anything was lost, came twice or was refused.
     *
     * @param folder an empty one, for the broker and all state
     * @param voice told each line of the table as it comes
     */
    public static LatencyReport measure(LatencyOptions options, Path folder, Running running, Consumer<String> voice)
            throws InterruptedException {
        try (Workplace place = Workplace.open(folder, running, ARTICLES)) {
            LatencyBench bench = new LatencyBench(options, place.newsroom(), place.copy());
            bench.open();
            return bench.measure(place.parts().kafka(), place.parts().topics(), voice);
        }
    }
}
