package dev.dateline.standalone.command;

import dev.dateline.standalone.bench.DeskOptions;
import dev.dateline.standalone.bench.DeskReport;
import dev.dateline.standalone.bench.DeskRun;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the console's API takes to answer while fifty editors work and proposals come. */
@Command(
        name = "desk",
        description = {
            "Measure what the console's API takes to answer, on an idle desk and in turns with that on a busy one, on a",
            "system of its own in a temporary folder. Exits with 0 also where a goal is missed, with 1 where anything was",
            "refused or not answered."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class BenchDeskCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--editors", paramLabel = "N", description = "Who work at once, each asking something each second.")
    private int editors = 50;

    @Option(names = "--proposals", paramLabel = "N", description = "Proposals a minute, meanwhile.")
    private int proposals = 2_000;

    @Option(names = "--seconds", paramLabel = "N", description = "How long a round lasts.")
    private int seconds = 20;

    @Option(names = "--rounds", paramLabel = "N", description = "Counted rounds of each.")
    private int rounds = 5;

    @Option(names = "--warmup", paramLabel = "N", description = "Rounds of each that are not counted.")
    private int warmUps = 2;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, IOException {
        DeskOptions options = new DeskOptions(editors, proposals, seconds, rounds, warmUps);
        return Measuring.print(
                spec,
                json,
                (folder, running, voice) -> DeskRun.measure(options, folder, running, voice),
                DeskReport::lines);
    }
}
