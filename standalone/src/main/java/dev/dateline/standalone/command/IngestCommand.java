package dev.dateline.standalone.command;

import dev.dateline.ingest.Ingest;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.standalone.check.Role;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.Listening;
import dev.dateline.standalone.parts.PartConfigs;
import java.util.Set;
import picocli.CommandLine.Command;

/** The part that takes items. */
@Command(
        name = "ingest",
        description = "Run the part that takes items from outside, on the cluster that is set.",
        mixinStandardHelpOptions = true)
final class IngestCommand extends PartCommand {
    IngestCommand() {
        super(Set.of(Role.INGEST));
    }

    @Override
    Start prepare(DatelineConfig config) {
        IngestConfig ingest = PartConfigs.of(config.ingest(), System.getenv());
        new Listening(ingest.host(), ingest.port(), "ingest.port").requireFree();
        Listening.requireFree(ingest.pulse());
        return (parts, out) -> {
            Ingest taking = parts.taking(ingest);
            followSources(parts, taking, config, ingest.sources());
            out.println("Items     POST " + Addresses.of(ingest.host(), taking.port()) + "/v1/items");
        };
    }
}
