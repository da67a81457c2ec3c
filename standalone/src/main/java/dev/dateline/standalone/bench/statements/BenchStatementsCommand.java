package dev.dateline.standalone.bench.statements;

import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.statement.Statements;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.evaluate.Gold;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What it costs to find who says what. */
@Command(
        name = "statements",
        description = {
            "Find the statements of the first items of DIR/wire.jsonl ({id, headline, body}) on one thread, as",
            "matching does for items that it proposes. The goal is 300 items for each second that one core works; the clock",
            "counts what else the machine does as well."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class BenchStatementsCommand implements Callable<Integer> {
    private static final double SECOND = 1e9;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--gold", paramLabel = "DIR", required = true, description = "The folder with wire.jsonl.")
    private Path gold = Path.of("");

    @Option(names = "--items", paramLabel = "N", description = "At most so many items.")
    private int items = 2_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Counted rounds, after one that is not.")
    private int rounds = 5;

    @Override
    public Integer call() {
        if (items < 1 || rounds < 1) {
            throw Trouble.wrongUse("--items and --rounds take a number above zero");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<WireItem> wire = read();
        find(wire);
        List<Double> rates = new ArrayList<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= rounds; round++) {
            long begun = System.nanoTime();
            long busy = threads.getCurrentThreadCpuTime();
            long found = find(wire);
            rates.add(wire.size() * SECOND / (threads.getCurrentThreadCpuTime() - busy));
            double wall = wire.size() * SECOND / (System.nanoTime() - begun);
            out.printf(
                    Locale.ROOT,
                    "round %d: %.0f items for each second of one core, %.0f by the clock, %d statements%n",
                    round,
                    rates.getLast(),
                    wall,
                    found);
            out.flush();
        }
        List<Double> sorted = rates.stream().sorted().toList();
        long characters =
                wire.stream().mapToLong(item -> item.copy().text().length()).sum();
        out.printf(
                Locale.ROOT,
                "%d items of %d characters on average: %.0f items/s on one core in the middle round, %.0f in the slowest%n",
                wire.size(),
                characters / wire.size(),
                sorted.get(sorted.size() / 2),
                sorted.getFirst());
        out.flush();
        return 0;
    }

    private static long find(List<WireItem> wire) {
        long found = 0;
        for (WireItem item : wire) {
            List<Statement> statements = Statements.of(item);
            found += statements.size();
        }
        return found;
    }

    private List<WireItem> read() {
        List<WireItem> wire = Gold.in(gold).rows("wire.jsonl").stream()
                .limit(items)
                .map(row -> item(
                        row.path("id").asText(),
                        row.path("headline").asText(),
                        row.path("body").asText()))
                .toList();
        if (wire.isEmpty()) {
            throw Trouble.wrongUse(gold + "/wire.jsonl holds no item");
        }
        return wire;
    }

    private static WireItem item(String id, String headline, String body) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider("bench"), id), "1"),
                new Origin(ItemKind.WIRE, "Bench", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 5, null, List.of()),
                new Copy("en", headline.isBlank() ? "-" : headline.replaceAll("\\p{Cntrl}+", " "), body, List.of()),
                Instant.EPOCH);
    }
}
