package dev.dateline.standalone.bench.fanout;

import dev.dateline.standalone.Voice;
import dev.dateline.standalone.bench.TemporaryFolder;
import dev.dateline.standalone.parts.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What metrics cost a delivery. */
@Command(
        name = "metrics",
        description = {
            "Measure what metrics cost the gateway for each delivery: counted, clocked and scraped every 5 seconds, or not,",
            "in turns, in one warm process under one load. Exits with 0 where the upper end of the interval is 1.05 or less.",
            "It takes ten minutes, and what it says is of one process."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class BenchMetricsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--client",
            paramLabel = "DIR",
            description =
                    "The folder with the sources of a load client in C (shared/tools/fanout); without it our own.")
    private @Nullable Path client;

    @Option(names = "--readers", paramLabel = "N", description = "How many readers are connected.")
    private int readers = 5_000;

    @Option(names = "--pairs", paramLabel = "N", description = "Counted pairs of so many seconds with and without.")
    private int pairs = 40;

    @Option(names = "--warmup", paramLabel = "N", description = "Pairs before them.")
    private int warmup = 15;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Of each half of a pair; scraped every 5 s from its beginning on.")
    private int seconds = 5;

    @Option(names = "--loads", paramLabel = "LOAD", split = ",", description = "As of bench fanout.")
    private List<Load> loads = List.of(Load.SPREAD);

    @Override
    public Integer call() throws InterruptedException, IOException {
        FanoutOptions options = new FanoutOptions(
                        client, readers, warmup, pairs, seconds, FanoutOptions.USUAL_SIZE, loads, List.of(), null)
                .asAsked();
        Consumer<String> voice = Voice.to(spec.commandLine().getOut());
        try (Running running = new Running().stoppedBySignals()) {
            TemporaryFolder folder = TemporaryFolder.under(running);
            List<MetricsBench.Verdict> verdicts = MetricsBench.run(options, folder.path(), voice);
            verdicts.forEach(verdict -> voice.accept(verdict.line()));
            return verdicts.stream().allMatch(MetricsBench.Verdict::held) ? 0 : 1;
        }
    }
}
