package dev.dateline.standalone.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Under which load something goes wrong. */
final class FaultOptions {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = ProveCommand.ITEMS)
    private @Nullable Path file;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "50", description = ProveCommand.RATE)
    private double rate = 50;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = ProveCommand.DATA, description = ProveCommand.KEPT)
    private Path data = Path.of(ProveCommand.DATA);

    @Nullable Path file() {
        return file;
    }

    double rate() {
        return rate;
    }

    Path data() {
        return data;
    }
}
