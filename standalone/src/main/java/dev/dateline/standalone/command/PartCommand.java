package dev.dateline.standalone.command;

import dev.dateline.ingest.Ingest;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.check.ConfigCheck;
import dev.dateline.standalone.check.Role;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.Listening;
import dev.dateline.standalone.parts.OrderlyEnd;
import dev.dateline.standalone.parts.Part;
import dev.dateline.standalone.parts.Parts;
import dev.dateline.standalone.parts.Running;
import dev.dateline.standalone.sources.SourceWatch;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that run parts have in common: settings, a check of them, a start and an orderly end. */
abstract class PartCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(names = "--check", description = "Only check the settings: no network, nothing is started or written.")
    private boolean check;

    private final Set<Role> roles;

    PartCommand(Set<Role> roles) {
        this.roles = roles;
    }

    /** Starts parts and prints where they are reached; everything that can be refused was refused before. */
    @FunctionalInterface
    interface Start {
        void on(Parts parts, PrintWriter out) throws InterruptedException;
    }

    /** Refuses what cannot be, before anything is started. */
    abstract Start prepare(DatelineConfig config);

    /** The settings with what the command's own options change; here nothing. */
    DatelineConfig adapt(DatelineConfig config) {
        return config;
    }

    /** From now on {@code ingest} takes its sources as the settings' file names them, also where that changes. */
    final void followSources(Parts parts, Ingest ingest, DatelineConfig started, List<SourceConfig> running) {
        SourceWatch watch = new SourceWatch(options.settingsFile(this::adapt), started, running, ingest::sources);
        parts.alongside(Part.SOURCES, watch.start(SourceWatch.EVERY));
    }

    @Override
    public final Integer call() throws InterruptedException {
        if (check) {
            return check();
        }
        DatelineConfig config = adapt(options.read());
        ConfigCheck.clusterIsNamed(config, roles).ifPresent(line -> {
            throw Trouble.wrongUse(line);
        });
        Start start = prepare(config);
        PrintWriter out = spec.commandLine().getOut();
        try (Running running = new Running().stoppedBySignals()) {
            Listening.requireFree(config.ops());
            Parts parts = Parts.join(running, config, Clock.systemUTC(), new OrderlyEnd());
            start.on(parts, out);
            parts.opsPort()
                    .ifPresent(port -> out.println(
                            "Ops       " + Addresses.of(config.ops().host(), port) + "/metrics, /health/ready"));
            out.flush();
            running.awaitClose();
        }
        return 0;
    }

    private int check() {
        List<String> problems = new ArrayList<>(options.problems());
        ConfigCheck found = problems.isEmpty() ? ConfigCheck.of(adapt(options.read()), roles, System.getenv()) : null;
        if (found != null) {
            problems.addAll(found.problems());
        }
        if (found == null || !problems.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            problems.forEach(err::println);
            err.flush();
            return Trouble.WRONG_USE;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("the configuration is sound");
        found.effective().forEach(out::println);
        out.flush();
        return 0;
    }
}
