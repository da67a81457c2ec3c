package dev.dateline.standalone.command;

import dev.dateline.gateway.Gateway;
import dev.dateline.gateway.GatewayConfig;
import dev.dateline.standalone.bench.fanout.CountingSwitch;
import dev.dateline.standalone.check.Role;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.Listening;
import dev.dateline.standalone.parts.PartConfigs;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The part that serves readers and editors. */
@Command(
        name = "gateway",
        description = "Run the part that serves readers and editors, on the cluster that is set.",
        mixinStandardHelpOptions = true)
final class GatewayCommand extends PartCommand {
    @Mixin
    private EditorsOption editors = new EditorsOption();

    @Option(
            names = "--count-while",
            hidden = true,
            paramLabel = "FILE",
            description = "Count deliveries only while this file is there: to measure what counting costs.")
    private @Nullable Path countWhile;

    GatewayCommand() {
        super(Set.of(Role.GATEWAY));
    }

    @Override
    Start prepare(DatelineConfig config) {
        editors.check();
        GatewayConfig gateway = PartConfigs.of(config.gateway(), System.getenv());
        new Listening(gateway.host(), gateway.port(), "gateway.port").requireFree();
        return (parts, out) -> {
            Gateway serving = parts.gateway(gateway);
            if (countWhile != null) {
                CountingSwitch.follow(countWhile, serving::counting);
            }
            String pages = Addresses.of(gateway.host(), serving.port());
            out.println("Readers   " + pages + "/");
            editors.print(out, pages, serving);
        };
    }
}
