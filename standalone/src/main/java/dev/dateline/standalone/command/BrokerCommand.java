package dev.dateline.standalone.command;

import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.Part;
import dev.dateline.standalone.parts.Running;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The embedded broker by itself, for proofs that kill it alone. It serves this machine only, so it is not listed. */
@Command(
        name = "broker",
        description = "Run the embedded broker by itself, for parts on this machine.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class BrokerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Override
    public Integer call() throws InterruptedException {
        DatelineConfig config = options.read();
        try (Running running = new Running().stoppedBySignals()) {
            EmbeddedBroker broker = EmbeddedBroker.start(
                    config.broker().data(),
                    config.broker().port(),
                    config.topics().erasure());
            running.add(Part.BROKER, broker);
            spec.commandLine().getOut().println("Broker    " + broker.bootstrapServers());
            spec.commandLine().getOut().flush();
            running.awaitClose();
        }
        return 0;
    }
}
