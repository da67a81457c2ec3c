package dev.dateline.standalone.command;

import dev.dateline.processor.ProcessorConfig;
import dev.dateline.standalone.check.Role;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.Listening;
import dev.dateline.standalone.parts.PartConfigs;
import java.util.Set;
import picocli.CommandLine.Command;

/** The part that matches and keeps the log. */
@Command(
        name = "process",
        description =
                "Run the part that matches items to articles and keeps the articles' log, on the cluster that is set.",
        mixinStandardHelpOptions = true)
final class ProcessCommand extends PartCommand {
    ProcessCommand() {
        super(Set.of(Role.PROCESSOR));
    }

    @Override
    Start prepare(DatelineConfig config) {
        ProcessorConfig processor = PartConfigs.of(config.processor());
        Listening address =
                new Listening(config.processor().host(), config.processor().port(), "processor.port");
        address.requireFree();
        return (parts, out) -> {
            parts.processor(processor);
            int port = parts.health(address);
            out.println("Health    " + Addresses.of(address.host(), port) + "/health/ready");
        };
    }
}
