package dev.dateline.standalone.command;

import dev.dateline.standalone.bench.WithdrawalOptions;
import dev.dateline.standalone.bench.WithdrawalReport;
import dev.dateline.standalone.bench.WithdrawalRun;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long a kill takes to every open page, and until the desk has it in writing. */
@Command(
        name = "withdrawal",
        description = {
            "Measure from a provider's kill to every open page of an article that withdraws at once.",
            "The receipt that every page shows it is clocked as well, on a system of its own in a temporary folder.",
            "Exits with 0 also where the goal is missed, with 1 where a page was not reached."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class BenchWithdrawalCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pages", paramLabel = "N", description = "Open pages.")
    private int pages = 1_000;

    @Option(names = "--kills", paramLabel = "N", description = "Kills, one after the other.")
    private int kills = 20;

    @Option(names = "--warmup", paramLabel = "N", description = "Kills before, which are not counted.")
    private int warmUps = 5;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, IOException {
        WithdrawalOptions options = new WithdrawalOptions(pages, kills, warmUps);
        return Measuring.print(
                spec,
                json,
                (folder, running, voice) -> WithdrawalRun.measure(options, folder, running, voice),
                WithdrawalReport::lines);
    }
}
