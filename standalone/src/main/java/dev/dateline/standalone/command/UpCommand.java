package dev.dateline.standalone.command;

import dev.dateline.gateway.Gateway;
import dev.dateline.gateway.GatewayConfig;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.processor.ProcessorConfig;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.Listening;
import dev.dateline.standalone.parts.PartConfigs;
import dev.dateline.standalone.parts.Parts;
import dev.dateline.standalone.parts.Running;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All parts in one process. */
@Command(
        name = "up",
        description = "Run everything in one process, on a broker of its own or on the cluster that is set.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Mixin
    private EditorsOption editors = new EditorsOption();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the broker's data and all state here (default: data).")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException {
        editors.check();
        DatelineConfig given = options.read();
        DatelineConfig config = data == null ? given : given.under(data);
        IngestConfig ingest = PartConfigs.of(config.ingest(), System.getenv());
        GatewayConfig gateway = PartConfigs.of(config.gateway());
        ProcessorConfig processor = PartConfigs.of(config.processor());
        new Listening(ingest.host(), ingest.port(), "ingest.port").requireFree();
        new Listening(gateway.host(), gateway.port(), "gateway.port").requireFree();
        try (Running running = new Running().stoppedBySignals()) {
            Parts.Served all = Parts.join(running, config, Clock.systemUTC()).all(processor, gateway, ingest);
            welcome(
                    Addresses.of(gateway.host(), all.gateway().port()),
                    all.gateway(),
                    Addresses.of(ingest.host(), all.items()));
            running.awaitClose();
        }
        return 0;
    }

    private void welcome(String pages, Gateway gateway, String items) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Readers   " + pages + "/");
        editors.print(out, pages, gateway);
        out.println("Items     POST " + items + "/v1/items");
        out.flush();
    }
}
