package dev.dateline.standalone.bench.fanout;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.Voice;
import dev.dateline.standalone.bench.TemporaryFolder;
import dev.dateline.standalone.parts.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What memory an open page takes. */
@Command(
        name = "idle",
        description = {
            "Measure what resident memory an open page takes in the gateway while nothing happens: the slope between few",
            "and many of them, each after a collection. Exits with 0 where no round gives more than 12 KiB."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class BenchIdleCommand implements Callable<Integer> {
    /** Below that a slope is noise. */
    private static final int LEAST = 1_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--client",
            paramLabel = "DIR",
            description =
                    "The folder with the sources of a load client in C (shared/tools/fanout); without it our own.")
    private @Nullable Path client;

    @Option(names = "--few", paramLabel = "N", description = "How many pages are open at the lower end.")
    private int few = 5_000;

    @Option(
            names = "--many",
            paramLabel = "N",
            description = "And at the upper; the limit of open files must allow 500 more.")
    private int many = 19_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Each with a gateway of its own.")
    private int rounds = 5;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (few < LEAST || many - few < LEAST || many > FanoutOptions.MOST_READERS || rounds < 1) {
            throw Trouble.wrongUse("--few and what --many is above it: at least " + LEAST + "; --many: "
                    + FanoutOptions.MOST_READERS + " at most; --rounds: at least 1");
        }
        Consumer<String> voice = Voice.to(spec.commandLine().getOut());
        try (Running running = new Running().stoppedBySignals()) {
            TemporaryFolder folder = TemporaryFolder.under(running);
            IdleBench.Verdict verdict = new IdleBench(client, few, many, rounds, voice).run(folder.path());
            voice.accept(verdict.line());
            return verdict.held() ? 0 : 1;
        }
    }
}
