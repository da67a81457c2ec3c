package dev.dateline.standalone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.processor.lineage.Copies;
import dev.dateline.processor.lineage.Kin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a run says of copies. */
public final class DuplicatesReport {
    private final Map<String, WireRun.Met> met;
    private final Map<String, String> folds = new LinkedHashMap<>();

    /** In the scorer's form. */
    public record Prediction(String item, @Nullable String duplicateOf, String relation) {}

    /** {@code met}: what became of each item, by its id, in stream order. */
    public DuplicatesReport(Map<String, WireRun.Met> met) {
        this.met = met;
        met.forEach((id, one) -> copy(one).ifPresent(copy -> folds.put(id, uri(copy))));
    }

    /** One for each item of the stream. */
    public List<Prediction> predictions() {
        return met.entrySet().stream()
                .map(one -> new Prediction(one.getKey(), folds.get(one.getKey()), relation(one.getValue())))
                .toList();
    }

    /** How many items are what, on one line. */
    public String counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        met.values().forEach(one -> counts.merge(relation(one), 1, Integer::sum));
        return Figure.line(counts);
    }

    public Scored score(List<JsonNode> wire, List<JsonNode> pairs) {
        return new Scored(new DuplicatesScore(wire, pairs));
    }

    private static Optional<Copies.Copy> copy(WireRun.Met one) {
        return one.kin() instanceof Kin.Repeats repeats ? Optional.of(repeats.copy()) : Optional.empty();
    }

    private static String uri(Copies.Copy copy) {
        return copy.of().item().uri();
    }

    private static String relation(WireRun.Met one) {
        if (one.item().handling().isKill()) {
            return "kill";
        }
        return switch (one.kin()) {
            case Kin.New ignored -> "new";
            case Kin.Repeats repeats -> repeats.copy().kinship().name().toLowerCase(Locale.ROOT);
            case Kin.Corrects ignored -> "correction";
        };
    }

    /** The run held against what should have come out. */
    public final class Scored {
        private final DuplicatesScore score;

        private Scored(DuplicatesScore score) {
            this.score = score;
        }

        /** The figures of those items that {@code among} takes, as a line of JSON. */
        public String line(Predicate<String> among) {
            return Figure.line(score.of(folds, among));
        }

        /** Up to {@code most} errors, each with what was measured. */
        public List<String> explain(int most) {
            return score.errors(folds).limit(most).map(this::explained).toList();
        }

        private String explained(String error) {
            String item = error.substring(error.lastIndexOf(' ') + 1);
            WireRun.Met one = met.get(item);
            String why = one == null
                    ? ""
                    : copy(one).map(copy -> " " + copy.likeness()).orElse("");
            return error + why;
        }
    }
}
