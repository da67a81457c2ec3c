package dev.dateline.standalone.command;

import dev.dateline.gateway.Gateway;
import dev.dateline.gateway.GatewayConfig;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.Listening;
import dev.dateline.standalone.parts.PartConfigs;
import dev.dateline.standalone.parts.Parts;
import dev.dateline.standalone.parts.Running;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The part that serves readers and editors. */
@Command(
        name = "gateway",
        description = "Run the part that serves readers and editors, on the cluster that is set.",
        mixinStandardHelpOptions = true)
final class GatewayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Mixin
    private EditorsOption editors = new EditorsOption();

    @Override
    public Integer call() throws InterruptedException {
        editors.check();
        DatelineConfig config = options.readForOnePart("gateway");
        GatewayConfig gateway = PartConfigs.of(config.gateway());
        new Listening(gateway.host(), gateway.port(), "gateway.port").requireFree();
        try (Running running = new Running().stoppedBySignals()) {
            Gateway serving = Parts.join(running, config, Clock.systemUTC()).gateway(gateway);
            String pages = Addresses.of(gateway.host(), serving.port());
            PrintWriter out = spec.commandLine().getOut();
            out.println("Readers   " + pages + "/");
            editors.print(out, pages, serving);
            out.flush();
            running.awaitClose();
        }
        return 0;
    }
}
