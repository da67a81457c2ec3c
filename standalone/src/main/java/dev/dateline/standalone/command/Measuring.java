package dev.dateline.standalone.command;

import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Voice;
import dev.dateline.standalone.bench.TemporaryFolder;
import dev.dateline.standalone.parts.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** What measurements on a system of their own share: a temporary folder, a line as each round ends, or one JSON object. */
final class Measuring {
    private Measuring() {}

    /** Measures in {@code folder}, and tells {@code voice} each line as it comes. */
    @FunctionalInterface
    interface Measurement<R> {
        R measure(Path folder, Running running, Consumer<String> voice) throws InterruptedException;
    }

    /** Measures, and prints what came of it; {@code lines} are those that come last. */
    static <R> int print(CommandSpec spec, boolean json, Measurement<R> measurement, Function<R, List<String>> lines)
            throws InterruptedException, IOException {
        Consumer<String> voice = Voice.to(spec.commandLine().getOut());
        try (Running running = new Running().stoppedBySignals()) {
            Path folder = TemporaryFolder.under(running).path();
            R report = measurement.measure(folder, running, json ? line -> {} : voice);
            (json ? List.of(Json.text(report)) : lines.apply(report)).forEach(voice);
        }
        return 0;
    }
}
