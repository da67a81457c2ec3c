package dev.dateline.standalone.command;

import dev.dateline.gateway.GatewayConfig;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.processor.ProcessorConfig;
import dev.dateline.standalone.check.Role;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.Listening;
import dev.dateline.standalone.parts.PartConfigs;
import dev.dateline.standalone.parts.Parts;
import java.nio.file.Path;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All parts in one process. */
@Command(
        name = "up",
        description = "Run everything in one process, on a broker of its own or on the cluster that is set.",
        mixinStandardHelpOptions = true)
final class UpCommand extends PartCommand {
    @Mixin
    private EditorsOption editors = new EditorsOption();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the broker's data and all state here (default: data).")
    private @Nullable Path data;

    UpCommand() {
        super(EnumSet.allOf(Role.class));
    }

    @Override
    DatelineConfig adapt(DatelineConfig config) {
        return data == null ? config : config.under(data);
    }

    @Override
    Start prepare(DatelineConfig config) {
        editors.check();
        IngestConfig ingest = PartConfigs.of(config.ingest(), System.getenv());
        GatewayConfig gateway = PartConfigs.of(config.gateway(), System.getenv());
        ProcessorConfig processor = PartConfigs.of(config.processor());
        new Listening(ingest.host(), ingest.port(), "ingest.port").requireFree();
        Listening.requireFree(ingest.pulse());
        new Listening(gateway.host(), gateway.port(), "gateway.port").requireFree();
        return (parts, out) -> {
            Parts.Served all = parts.all(processor, gateway, ingest);
            followSources(parts, all.ingest(), config, ingest.sources());
            String pages = Addresses.of(gateway.host(), all.gateway().port());
            out.println("Readers   " + pages + "/");
            editors.print(out, pages, all.gateway());
            out.println(
                    "Items     POST " + Addresses.of(ingest.host(), all.ingest().port()) + "/v1/items");
        };
    }
}
