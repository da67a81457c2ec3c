package dev.dateline.standalone.bench.replay;

import dev.dateline.standalone.Trouble;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How fast items go in and are matched. */
@Command(
        name = "replay",
        description = "Replay a file as fast as it goes, in turns with a bare producer of the same records.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Each round starts a broker, ingest and processor of its own in a temporary folder, with twelve articles on",
            "the desk. Exit code 1 where an item was lost or counted twice."
        })
public final class BenchReplayCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "JSON lines, as for replay.")
    private Path file = Path.of("");

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "How often to measure.")
    private int rounds;

    @Override
    public Integer call() throws Exception {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw Trouble.wrongUse("--rounds: " + rounds + " is not 1 to " + MOST_ROUNDS);
        }
        if (!Files.isRegularFile(file)) {
            throw Trouble.wrongUse(file + ": there is no such file");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<ReplayFigures> figures = new ArrayList<>();
        out.println(ReplayFigures.HEADING);
        for (int round = 1; round <= rounds; round++) {
            ReplayFigures one = new ReplayRound(file).run();
            figures.add(one);
            out.println(one.line(round));
            out.flush();
        }
        ReplayFigures.conclusions(figures).forEach(out::println);
        out.flush();
        return figures.stream().allMatch(ReplayFigures::isWhole) ? 0 : Trouble.FAILED;
    }
}
