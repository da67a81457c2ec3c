package dev.dateline.standalone.prove.readers;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.Voice;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everybody is cut off at once. */
@Command(
        name = "reconnect",
        description = {
            "Cut all readers of a gateway off at once, first at their end, then by kill -9 of the gateway.",
            "The first is as when a network goes: how soon do all have everything again, and what does the gateway",
            "read of Kafka for that?"
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class ReconnectCommand implements Callable<Integer> {
    private static final int MOST = 19_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--readers", paramLabel = "N", description = "How many readers; each takes a file on both sides.")
    private int readers = 15_000;

    @Option(names = "--articles", paramLabel = "N", description = "How many articles they follow.")
    private int articles = 100;

    @Option(names = "--rate", paramLabel = "N", description = "Updates a second, on all articles together.")
    private double rate = 50;

    @Option(names = "--times", paramLabel = "N", description = "How often, each way.")
    private int times = 2;

    @Option(names = "--goal", paramLabel = "SECONDS", description = "The longest until the last one is back.")
    private int goal = 30;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder for what the runs leave.")
    private Path data = Path.of("data", "prove");

    @Override
    public Integer call() throws InterruptedException {
        Trouble.unless(readers >= 1 && readers <= MOST, "--readers is not 1 to " + MOST);
        Trouble.unless(articles >= 1 && rate > 0 && times >= 1, "--articles, --rate and --times are above 0");
        Consumer<String> voice = Voice.to(spec.commandLine().getOut());
        Path folder = Verdict.folder(data, "reconnect");
        List<String> problems = new ReconnectProof(readers, times, goal).run(folder, articles, rate, voice);
        return Verdict.of(problems, folder, voice);
    }
}
