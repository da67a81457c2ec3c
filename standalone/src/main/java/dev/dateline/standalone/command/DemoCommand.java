package dev.dateline.standalone.command;

import dev.dateline.standalone.demo.Demo;
import dev.dateline.standalone.demo.DemoOptions;
import dev.dateline.standalone.parts.Running;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A made-up afternoon of news. */
@Command(
        name = "demo",
        description = "Run everything in one process and tell a story to it: items, corrections, a withdrawal.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class DemoCommand implements Callable<Integer> {
    /** Where it keeps everything if nothing else is said. */
    static final Path FOLDER = Path.of("data", "demo");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the pages; items go in at the next one, or at a free one where that is taken.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep everything here; a second start goes on where the first one ended.")
    private Path data = FOLDER;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many times as fast as usual items come.")
    private double speed;

    @Option(names = "--hands-free", description = "Decide in the editor's place.")
    private boolean handsFree;

    @Option(
            names = "--ops-port",
            paramLabel = "PORT",
            description = "Read metrics and health here (/metrics, /health/ready); 0 for any free port.")
    private @Nullable Integer opsPort;

    @Override
    public Integer call() throws InterruptedException {
        DemoOptions options = new DemoOptions(port, data, speed, handsFree, opsPort);
        PrintWriter out = spec.commandLine().getOut();
        try (Running running = new Running().stoppedBySignals()) {
            out.println("Starting a broker and all parts…");
            out.flush();
            Demo.start(options, running, line -> {
                out.println(line);
                out.flush();
            });
            running.awaitClose();
        }
        return 0;
    }
}
