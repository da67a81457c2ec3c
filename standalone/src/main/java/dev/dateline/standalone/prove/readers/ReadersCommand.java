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

/** Two gateways behind nginx, of which one is killed. */
@Command(
        name = "readers",
        description = {
            "Two gateways behind nginx, which must be installed (Debian: nginx-light), and readers who follow articles that are",
            "written on: kill one gateway with -9. All whom that cuts off come back to the other one, and everybody is sent",
            "every entry, in order, once."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class ReadersCommand implements Callable<Integer> {
    private static final int MOST = 9_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--readers", paramLabel = "N", description = "How many readers.")
    private int readers = 5_000;

    @Option(names = "--articles", paramLabel = "N", description = "How many articles they follow.")
    private int articles = 100;

    @Option(names = "--rate", paramLabel = "N", description = "Updates a second, on all articles together.")
    private double rate = 50;

    @Option(names = "--kills", paramLabel = "N", description = "How often, the two gateways in turns.")
    private int kills = 2;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder for what the runs leave.")
    private Path data = Path.of("data", "prove");

    @Override
    public Integer call() throws InterruptedException {
        Trouble.unless(readers >= 1 && readers <= MOST, "--readers is not 1 to " + MOST);
        Trouble.unless(articles >= 1 && rate > 0 && kills >= 1, "--articles, --rate and --kills are above 0");
        Consumer<String> voice = Voice.to(spec.commandLine().getOut());
        Path folder = Verdict.folder(data, "readers");
        List<String> problems = ReadersProof.run(folder, readers, articles, rate, kills, voice);
        return Verdict.of(problems, folder, voice);
    }
}
