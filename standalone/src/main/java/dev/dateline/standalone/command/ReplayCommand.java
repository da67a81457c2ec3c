package dev.dateline.standalone.command;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.replay.Cursor;
import dev.dateline.standalone.replay.FileReplay;
import dev.dateline.standalone.replay.Pace;
import dev.dateline.standalone.replay.Progress;
import dev.dateline.standalone.replay.Replay;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files of items to an ingest. */
@Command(
        name = "replay",
        description = "Send the items in files to an ingest, line by line, from where the last run ended.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A line is ninjs, or {\"id\", \"received\", \"headline\", \"body\"}. How far a file is acknowledged is kept",
            "in FILE.cursor beside it, or in data/replay where its folder cannot be written; every refused line, with",
            "its place, in FILE.refused. A last line that is only half written is left for the next run.",
            "Exit code: 0 when every line was accepted, 1 when some were not or it had to stop."
        })
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Mixin
    private KeyOptions key = new KeyOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "JSON lines; - for standard input.")
    private List<Path> files = List.of();

    @Option(names = "--to", paramLabel = "URL", description = "The ingest's address (default: as in the settings).")
    private @Nullable URI to;

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            defaultValue = "1",
            description = "How many times as fast as it was; max: as fast as the ingest takes it"
                    + " (default: ${DEFAULT-VALUE}).")
    private String speed = "1";

    @Option(names = "--cursor", paramLabel = "PATH", description = "Keep the place of the one file here.")
    private @Nullable Path cursor;

    @Option(names = "--from-start", description = "Send everything, whatever the cursor says; it begins anew.")
    private boolean fromStart;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long to try again while the ingest takes nothing (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Override
    public Integer call() throws InterruptedException {
        check();
        DatelineConfig config = options.read();
        Pace pace = pace();
        var target = new Replay.Target(ingest(config), key.read(config.ingest()), Duration.ofSeconds(patience));
        long notAccepted = 0;
        try (Progress progress = new Progress(spec.commandLine().getOut(), Help.Ansi.AUTO.enabled())) {
            FileReplay replay = new FileReplay(target, pace, progress);
            for (Path file : files) {
                notAccepted += isInput(file)
                        ? replay.replay(System.in)
                        : replay.replay(file, cursor == null ? Cursor.placeFor(file) : cursor, fromStart);
            }
        }
        return notAccepted == 0 ? 0 : Trouble.FAILED;
    }

    private void check() {
        if (patience < 1) {
            throw Trouble.wrongUse("--patience: " + patience + " is below 1");
        }
        if (cursor != null && files.size() > 1) {
            throw Trouble.wrongUse("--cursor: is for one file; several have one each");
        }
        for (Path file : files) {
            if (!isInput(file) && !Files.isRegularFile(file)) {
                throw Trouble.wrongUse(file + ": there is no such file");
            }
        }
    }

    private Pace pace() {
        try {
            return Pace.parse(speed);
        } catch (IllegalArgumentException e) {
            throw Trouble.wrongUse("--speed: " + Trouble.lineOf(e));
        }
    }

    private URI ingest(DatelineConfig config) {
        URI named = to != null
                ? to
                : URI.create("http://" + config.ingest().host() + ":"
                        + config.ingest().port());
        if (named.getHost() == null || !List.of("http", "https").contains(named.getScheme())) {
            throw Trouble.wrongUse("--to: " + named + " is no address such as http://127.0.0.1:8081");
        }
        return named;
    }

    private static boolean isInput(Path file) {
        return file.toString().equals("-");
    }
}
