package dev.dateline.standalone.command;

import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.status.Colours;
import dev.dateline.standalone.status.Status;
import dev.dateline.standalone.status.StatusReader;
import dev.dateline.standalone.status.StatusText;
import java.io.PrintWriter;
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
    private ClusterOptions cluster = new ClusterOptions();

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
        ClusterOptions.Target target = cluster.read();
        return StatusReader.on(target.kafka(), target.topics(), Clock.systemUTC());
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
        if (json) {
            return List.of(Json.text(status));
        }
        List<String> lines = StatusText.lines(status);
        // On a terminal that takes colours, and where NO_COLOR does not say otherwise.
        return Ansi.AUTO.enabled() ? Colours.on(lines) : lines;
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
