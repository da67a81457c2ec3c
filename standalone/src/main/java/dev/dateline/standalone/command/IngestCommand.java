package dev.dateline.standalone.command;

import dev.dateline.ingest.IngestConfig;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.Listening;
import dev.dateline.standalone.parts.PartConfigs;
import dev.dateline.standalone.parts.Parts;
import dev.dateline.standalone.parts.Running;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The part that takes items. */
@Command(
        name = "ingest",
        description = "Run the part that takes items from outside, on the cluster that is set.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Override
    public Integer call() throws InterruptedException {
        DatelineConfig config = options.readForOnePart("ingest");
        IngestConfig ingest = PartConfigs.of(config.ingest(), System.getenv());
        new Listening(ingest.host(), ingest.port(), "ingest.port").requireFree();
        try (Running running = new Running().stoppedBySignals()) {
            int port = Parts.join(running, config, Clock.systemUTC()).ingest(ingest);
            spec.commandLine().getOut().println("Items     POST " + Addresses.of(ingest.host(), port) + "/v1/items");
            running.awaitClose();
        }
        return 0;
    }
}
