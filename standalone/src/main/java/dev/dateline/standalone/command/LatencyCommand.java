package dev.dateline.standalone.command;

import dev.dateline.standalone.bench.LatencyOptions;
import dev.dateline.standalone.bench.LatencyReport;
import dev.dateline.standalone.bench.LatencyRun;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long an approval takes to the reader's page, beside what Kafka alone would take. */
@Command(
        name = "latency",
        description = {
            "Measure from an editor's approval to the reader's frame, on a system of its own in a temporary folder.",
            "Its floor is measured in turns with it: two produce → consume round trips through Kafka, of records of",
            "the same sizes.",
            "Items go through matching all the while; what is approved are their proposals. Exits with 0 also where",
            "the goal is missed, with 1 where anything was lost, refused or came twice."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class LatencyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rounds", paramLabel = "N", description = "Counted rounds of each.")
    private int rounds = 5;

    @Option(names = "--approvals", paramLabel = "N", description = "Approvals in a round.")
    private int approvals = 2000;

    @Option(names = "--rate", paramLabel = "N", description = "Approvals a second.")
    private int rate = 100;

    @Option(names = "--items", paramLabel = "N", description = "Items a second, meanwhile.")
    private int items = 50;

    @Option(names = "--warmup", paramLabel = "N", description = "Rounds of each that are not counted.")
    private int warmUps = 1;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, IOException {
        LatencyOptions options = new LatencyOptions(rounds, approvals, rate, items, warmUps);
        return Measuring.print(
                spec,
                json,
                (folder, running, voice) -> LatencyRun.measure(options, folder, running, voice),
                LatencyReport::summary);
    }
}
