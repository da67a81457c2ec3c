package dev.dateline.standalone.command;

import dev.dateline.processor.ProcessorConfig;
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

/** The part that matches and keeps the log. */
@Command(
        name = "process",
        description =
                "Run the part that matches items to articles and keeps the articles' log, on the cluster that is set.",
        mixinStandardHelpOptions = true)
final class ProcessCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Override
    public Integer call() throws InterruptedException {
        DatelineConfig config = options.readForOnePart("process");
        ProcessorConfig processor = PartConfigs.of(config.processor());
        Listening address =
                new Listening(config.processor().host(), config.processor().port(), "processor.port");
        address.requireFree();
        try (Running running = new Running().stoppedBySignals()) {
            Parts parts = Parts.join(running, config, Clock.systemUTC());
            int port = parts.health(parts.processor(processor), address);
            spec.commandLine().getOut().println("Health    " + Addresses.of(address.host(), port) + "/health/ready");
            running.awaitClose();
        }
        return 0;
    }
}
