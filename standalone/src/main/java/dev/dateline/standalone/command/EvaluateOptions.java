package dev.dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.evaluate.Folds;
import dev.dateline.standalone.evaluate.Gold;
import dev.dateline.standalone.evaluate.Predictions;
import dev.dateline.standalone.evaluate.WireRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all evaluations are told. */
final class EvaluateOptions {
    @Option(names = "--gold", paramLabel = "DIR", required = true, description = "The folder with the data.")
    private Path gold = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Where the predictions go, a JSON object a line.")
    private @Nullable Path out;

    @Option(names = "--folds", paramLabel = "N", description = "Print the figures of N parts in time, too.")
    private int folds;

    @Option(names = "--explain", paramLabel = "N", description = "Show N of what is wrong, and why it was decided so.")
    private int explain;

    /** The data; throws {@link Trouble} where there is none, or where an option makes no sense. */
    Gold gold() {
        if (folds < 0 || explain < 0) {
            throw Trouble.wrongUse("--folds and --explain take a number that is not negative");
        }
        return Gold.in(gold);
    }

    void write(Collection<?> predictions) {
        if (out != null) {
            Predictions.write(out, predictions);
        }
    }

    /** What becomes of each item of the wire, by its id; says on {@code err} how far it is, and how fast it went. */
    static Map<String, WireRun.Met> meet(List<JsonNode> wire, PrintWriter err) {
        WireRun run = new WireRun();
        Map<String, WireRun.Met> met = run.meet(wire, done -> progress(err, "items", done, wire.size()));
        err.println(run.pace());
        err.flush();
        return met;
    }

    /** Prints the figures of all items, then those of each part in time where that was asked for. */
    void printScore(PrintWriter out, List<JsonNode> stream, Function<Predicate<String>, String> score) {
        out.println(score.apply(item -> true));
        for (Set<String> part :
                Folds.of(stream.stream().map(row -> row.path("id").asText()).toList(), folds)) {
            out.println(score.apply(part::contains));
        }
    }

    /** How many parts were asked for; 0 for none. */
    int folds() {
        return folds;
    }

    int explain() {
        return explain;
    }

    /** Says how far a run is, now and then. */
    private static void progress(PrintWriter err, String what, int done, int all) {
        if (done % 2000 == 0) {
            err.println("%s: %,d of %,d".formatted(what, done, all));
            err.flush();
        }
    }
}
