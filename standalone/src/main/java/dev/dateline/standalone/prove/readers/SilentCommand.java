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

/** Some readers never read. */
@Command(
        name = "silent",
        description = {
            "Some of a gateway's readers never read: how soon do the others have what is new, with them and without, in turns;",
            "and does the gateway's heap stay as it is?"
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class SilentCommand implements Callable<Integer> {
    private static final int MOST = 19_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--readers", paramLabel = "N", description = "How many readers, the silent ones among them.")
    private int readers = 10_000;

    @Option(names = "--silent", paramLabel = "N", description = "How many of them never read.")
    private int silent = 1_000;

    @Option(names = "--articles", paramLabel = "N", description = "How many articles they follow.")
    private int articles = 10;

    @Option(names = "--rate", paramLabel = "N", description = "Updates a second, on all articles together.")
    private double rate = 25;

    @Option(names = "--bytes", paramLabel = "N", description = "How long an update is.")
    private int bytes = 6_000;

    @Option(names = "--rounds", paramLabel = "N", description = "How often each way; one more of each does not count.")
    private int rounds = 3;

    @Option(names = "--seconds", paramLabel = "N", description = "What is measured in a round.")
    private int seconds = 20;

    @Option(
            names = "--heap",
            paramLabel = "SECONDS",
            description = "For how long the heap is looked at afterwards, ten times.")
    private int heap = 60;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder for what the runs leave.")
    private Path data = Path.of("data", "prove");

    @Override
    public Integer call() throws InterruptedException {
        Trouble.unless(silent >= 1 && silent < readers && readers <= MOST, "--silent and --readers do not fit");
        Trouble.unless(articles >= 1 && rate > 0, "--articles and --rate are above 0");
        Trouble.unless(bytes >= 100 && bytes <= 20_000, "--bytes is not 100 to 20000");
        Trouble.unless(rounds >= 1 && seconds >= 1 && heap >= 10, "--rounds, --seconds or --heap is too small");
        Consumer<String> voice = Voice.to(spec.commandLine().getOut());
        Path folder = Verdict.folder(data, "silent");
        List<String> problems =
                new SilentProof(readers, silent, bytes, rounds, seconds, heap).run(folder, articles, rate, voice);
        return Verdict.of(problems, folder, voice);
    }
}
