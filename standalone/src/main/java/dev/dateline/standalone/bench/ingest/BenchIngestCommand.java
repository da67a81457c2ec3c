package dev.dateline.standalone.bench.ingest;

import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.Voice;
import dev.dateline.standalone.bench.TemporaryFolder;
import dev.dateline.standalone.parts.Running;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast items go in, format by format. */
@Command(
        name = "ingest",
        description = {
            "Measure how many items a second are read and normalised on one thread, published, and pushed by HTTP.",
            "A bare producer of the same records, published from within this process, takes turns with that. All of",
            "it shares this machine: of a push the sender, ingest and the broker. Items are made up, of about 2,500",
            "characters: one in each ninjs delivery, twenty in each Atom feed, five in each NewsML-G2 message;",
            "the bare producer's unit is the record.",
            "Exits with 0 also where the goal is missed, with 1 where an item was refused or lost."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class BenchIngestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rounds", paramLabel = "N", description = "Counted rounds.")
    private int rounds = 5;

    @Option(names = "--items", paramLabel = "N", description = "Items in each way of each round.")
    private int items = 20_000;

    @Option(names = "--in-flight", paramLabel = "N", description = "How much is under way at once.")
    private int inFlight = 64;

    @Option(names = "--warmup", paramLabel = "N", description = "Rounds that are not counted.")
    private int warmUps = 2;

    @Option(names = "--formats", paramLabel = "NAME", split = ",", description = "Of ninjs, atom, newsml.")
    private List<String> formats = List.of("ninjs", "atom", "newsml");

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        IngestOptions options = new IngestOptions(
                rounds,
                items,
                inFlight,
                warmUps,
                formats.stream().map(BenchIngestCommand::form).toList());
        Consumer<String> voice = Voice.to(spec.commandLine().getOut());
        try (Running running = new Running().stoppedBySignals()) {
            TemporaryFolder folder = TemporaryFolder.under(running);
            IngestBench bench = new IngestBench(
                    options,
                    json ? line -> {} : voice,
                    Voice.to(spec.commandLine().getErr()));
            IngestReport report = bench.measure(folder.path(), running);
            (json ? List.of(Json.text(report)) : report.summary()).forEach(voice);
        }
        return 0;
    }

    private static Form form(String name) {
        try {
            return Form.named(name.strip());
        } catch (IllegalArgumentException e) {
            throw Trouble.wrongUse("--formats: " + name + " is none of ninjs, atom, newsml");
        }
    }
}
