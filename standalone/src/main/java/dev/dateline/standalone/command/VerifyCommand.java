package dev.dateline.standalone.command;

import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.store.Verification;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.verify.Verifier;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that what readers were given is what was decided. */
@Command(
        name = "verify",
        description = {
            "Fold every decision once more and hold the result against what readers were given:",
            "each entry and page byte for byte, each log dense, each hash chain unbroken.",
            "Exits with 0 where all holds, 1 where anything does not."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final int SHOWN = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder of `up` or `demo`, running or not (default: data); not used where a cluster is set.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        DatelineConfig given = options.read();
        DatelineConfig config = data == null ? given : given.under(data);
        Topics topics = new Topics(config.topics().plan(true));
        String servers = config.kafka().bootstrapServers();
        return servers != null && data == null
                ? tell(Verifier.verify(config.kafka().clientOn(servers), topics))
                : onFolder(config.broker().data(), topics);
    }

    private int onFolder(Path folder, Topics topics) {
        if (!Files.isDirectory(folder)) {
            throw Trouble.wrongUse("there is no broker's data in " + folder + ": name the folder with --data");
        }
        String running = EmbeddedBroker.runningOn(folder);
        if (running != null) {
            return tell(Verifier.verify(Map.of("bootstrap.servers", running), topics));
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            return tell(Verifier.verify(Map.of("bootstrap.servers", broker.bootstrapServers()), topics));
        }
    }

    private int tell(Verification.Report report) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%d articles, %d decisions, %d entries, %d decided but not yet published, %d unreadable decisions set aside%n",
                report.articles(), report.decisions(), report.entries(), report.waiting(), report.unreadable());
        report.problems().stream().limit(SHOWN).forEach(out::println);
        if (report.problems().size() > SHOWN) {
            out.println("… and " + (report.problems().size() - SHOWN) + " more");
        }
        out.println(
                report.isClean() ? "clean" : "NOT clean: " + report.problems().size() + " problems");
        out.flush();
        return report.isClean() ? 0 : Trouble.FAILED;
    }
}
