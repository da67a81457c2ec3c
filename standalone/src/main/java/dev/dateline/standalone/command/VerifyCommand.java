package dev.dateline.standalone.command;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.verify.Report;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.PartConfigs;
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

/** Proves that nothing accepted is lost, nothing took effect twice, and readers were given what was decided. */
@Command(
        name = "verify",
        description = {
            "Fold every decision and match every item once more, and hold the result against what stands on the topics:",
            "each entry, page, outcome and proposal byte for byte, each log dense, each hash chain unbroken, every item",
            "taken exactly once, everything published resting on an item that stands. Also while Dateline runs: what is",
            "on its way then is waiting, no problem. Exits with 0 where all holds, 1 where anything does not."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
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

    @Option(names = "--json", description = "Print the report as one line of JSON, for machines.")
    private boolean json;

    @Override
    public Integer call() {
        DatelineConfig config = options.readUnder(data);
        String servers = config.kafka().bootstrapServers();
        return servers != null && data == null
                ? verify(
                        config,
                        config.kafka().clientOn(servers),
                        config.topics().plan(false))
                : onFolder(config);
    }

    private int onFolder(DatelineConfig config) {
        Path folder = config.broker().data();
        if (!Files.isDirectory(folder)) {
            throw Trouble.wrongUse("there is no broker's data in " + folder + ": name the folder with --data");
        }
        String running = EmbeddedBroker.runningOn(folder);
        if (running != null) {
            return verify(
                    config,
                    Map.of("bootstrap.servers", running),
                    config.topics().plan(true));
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            return verify(
                    config,
                    Map.of("bootstrap.servers", broker.bootstrapServers()),
                    config.topics().plan(true));
        }
    }

    private int verify(DatelineConfig config, Map<String, String> kafka, TopicPlan plan) {
        Topics topics = new Topics(plan);
        Report report;
        try (ProgressLine progress = ProgressLine.on(spec.commandLine().getErr())) {
            report = Verifier.verify(
                    kafka, topics, PartConfigs.of(config.processor()).desks(), progress::reading);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ReportText.json(report));
        } else {
            ReportText.lines(report).forEach(out::println);
        }
        out.flush();
        return report.isClean() ? 0 : Trouble.FAILED;
    }
}
