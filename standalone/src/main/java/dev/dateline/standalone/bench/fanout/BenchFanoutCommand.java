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

/** What a delivery to a reader costs the gateway. */
@Command(
        name = "fanout",
        description = {
            "Measure what a delivery to a reader costs the gateway, beside other servers under the same load, in turns in",
            "one run. Entries are produced to the topic of updates; broker and gateway are processes of their own, and",
            "the gateway's time is what counts (the broker's is told beside it). Exits with 0 also where a goal is missed."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class BenchFanoutCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--client",
            paramLabel = "DIR",
            description = {
                "The folder with the sources of a load client in C and of bare servers to compare with",
                "(shared/tools/fanout); without it a slower client of our own, and no bare server."
            })
    private @Nullable Path client;

    @Option(names = "--readers", paramLabel = "N", description = "How many readers are connected.")
    private int readers = 10_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Counted rounds.")
    private int rounds = 9;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            description = {
                "Rounds of each load before them, all but the last for gateways alone: what runs once for",
                "each entry is compiled after some minutes of such a load."
            })
    private int warmup = 24;

    @Option(names = "--seconds", paramLabel = "N", description = "What is measured in a round.")
    private int seconds = 6;

    @Option(names = "--size", paramLabel = "BYTES", description = "Of an update's text.")
    private int size = FanoutOptions.USUAL_SIZE;

    @Option(
            names = "--loads",
            paramLabel = "LOAD",
            split = ",",
            description = "spread: 100 articles, 25,000 deliveries/s; one: one article, 50,000/s; bursts: one article,"
                    + " 8 updates at a time, 80,000/s.")
    private List<Load> loads = List.of(Load.values());

    @Option(
            names = "--peers",
            paramLabel = "NAME",
            split = ",",
            description = "floor: a bare loop over send; uring: the same over io_uring; nchan, where it is installed.")
    private List<String> peers = List.of("floor", "nchan");

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = {
                "Also another build's gateway, on a broker of its own: a checkout that is built, or a folder of its jars.",
                "It is called 'other', and warmed up as this one is."
            })
    private @Nullable Path against;

    @Override
    public Integer call() throws InterruptedException, IOException {
        FanoutOptions options =
                new FanoutOptions(client, readers, warmup, rounds, seconds, size, loads, peers, against).asAsked();
        Consumer<String> voice = Voice.to(spec.commandLine().getOut());
        try (Running running = new Running().stoppedBySignals()) {
            TemporaryFolder folder = TemporaryFolder.under(running);
            FanoutBench.run(options, folder.path(), voice).summary().forEach(voice);
        }
        return 0;
    }
}
