package dev.dateline.standalone.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.desk.Change;
import dev.dateline.processor.lineage.Kin;
import dev.dateline.processor.lineage.Sent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a run says of corrections. */
public final class CorrectionsReport {
    private final Map<String, Prediction> predictions = new LinkedHashMap<>();

    /** In the scorer's form; {@code of} null where no original was found. */
    public record Prediction(
            String item, boolean dropped, @Nullable String of, List<Pairing> figures) {}

    /** A figure and what it is changed to. */
    public record Pairing(
            @JsonProperty("old") String before,
            @JsonProperty("new") String after) {
        static Pairing of(Change change) {
            return new Pairing(change.before(), change.after());
        }
    }

    /** {@code met}: what became of each item, by its id, in stream order. */
    public CorrectionsReport(Map<String, WireRun.Met> met) {
        met.forEach((id, one) -> {
            if (one.kin() instanceof Kin.Corrects corrects) {
                predictions.put(id, prediction(id, corrects));
            }
        });
    }

    private static Prediction prediction(String id, Kin.Corrects corrects) {
        Sent of = corrects.of();
        return new Prediction(
                id,
                false,
                of == null ? null : of.version().item().uri(),
                corrects.changes().stream().map(Pairing::of).toList());
    }

    /** One for each item that is taken for a correction. */
    public Collection<Prediction> predictions() {
        return predictions.values();
    }

    /** How many there are, on one line. */
    public String counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("corrections", predictions.size());
        counts.put("tied", (int)
                predictions.values().stream().filter(one -> one.of() != null).count());
        counts.put("with_changes", (int) predictions.values().stream()
                .filter(one -> !one.figures().isEmpty())
                .count());
        return Figure.line(counts);
    }

    /** The figures of those items that {@code among} takes, as a line of JSON. */
    public String line(CorrectionsScore score, Predicate<String> among) {
        return Figure.line(score.of(predictions, among));
    }

    /** Up to {@code most} that are not as they should be: what was wanted, and what was said. */
    public List<String> explain(CorrectionsScore score, int most) {
        return score.gold().stream()
                .filter(pair -> !score.isRight(pair, predictions.get(id(pair))))
                .limit(most)
                .map(pair -> "wanted " + pair + ", said " + predictions.get(id(pair)))
                .toList();
    }

    private static String id(JsonNode pair) {
        return pair.path("correction_id").asText();
    }
}
