package dev.dateline.standalone.command;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.status.Status;
import dev.dateline.standalone.status.StatusReader;
import dev.dateline.standalone.status.StatusText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how an installation stands, once or again and again. */
@Command(
        name = "status",
        description = {
            "Show brokers, topics, groups and their lag, articles, proposals, agenda and what was rejected.",
            "Looks at the cluster that is set, else at the running `up` or `demo` of a folder; starts nothing."
        },
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final String TO_THE_TOP = "\u001b[H\u001b[2J";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of `up` or `demo` (default: data); not used where a cluster is set.")
    private @Nullable Path data;

    @Option(names = "--json", description = "One JSON object instead of tables; with --watch one on each line.")
    private boolean json;

    @Option(
            names = "--watch",
            arity = "0..1",
            fallbackValue = "2",
            paramLabel = "SECONDS",
            description = "Look again every so many seconds (2 where none are given) until Ctrl-C.")
    private @Nullable Integer watch;

    @Override
    public Integer call() throws InterruptedException {
        if (watch != null && watch < 1) {
            throw Trouble.wrongUse("--watch: " + watch + " is below 1");
        }
        try (StatusReader reader = reader()) {
            show(lines(reader.read()));
            while (watch != null) {
                Thread.sleep(Duration.ofSeconds(watch));
                show(again(reader));
            }
        }
        return 0;
    }

    private StatusReader reader() {
        DatelineConfig config = options.readUnder(data);
        String servers = config.kafka().bootstrapServers();
        boolean cluster = servers != null && data == null;
        Topics topics = new Topics(config.topics().plan(!cluster));
        Map<String, String> kafka = servers != null && cluster
                ? config.kafka().clientOn(servers)
                : Map.of("bootstrap.servers", running(config.broker().data()));
        return StatusReader.on(kafka, topics, Clock.systemUTC());
    }

    private static String running(Path folder) {
        String servers = EmbeddedBroker.runningOn(folder);
        if (servers == null) {
            throw Trouble.failed("no broker runs on " + folder
                    + ": start `up` or `demo`, name its folder with --data, or a cluster with --bootstrap-servers");
        }
        return servers;
    }

    /** What goes wrong later is told in the place of the tables, for it may pass. */
    private List<String> again(StatusReader reader) {
        try {
            return lines(reader.read());
        } catch (Trouble e) {
            return List.of(json ? Json.text(Map.of("error", Trouble.lineOf(e))) : Trouble.lineOf(e));
        }
    }

    private List<String> lines(Status status) {
        return json ? List.of(Json.text(status)) : StatusText.lines(status);
    }

    private void show(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        if (watch != null && !json) {
            // On a terminal the tables stay in their place; elsewhere each look is a block of its own.
            out.print(Ansi.AUTO.enabled() ? TO_THE_TOP : "");
        }
        lines.forEach(out::println);
        if (watch != null && !json && !Ansi.AUTO.enabled()) {
            out.println();
        }
        out.flush();
    }
}
