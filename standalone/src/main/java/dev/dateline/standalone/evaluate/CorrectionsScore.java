package dev.dateline.standalone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How good corrections are kept, tied and understood: the formulas of {@code corrections} in score.py. A pair of figures
 * is right where the old one stands only in the original and the new one only in the correction.
 */
public final class CorrectionsScore {
    private static final String AROUND = " .,/-$";

    private final List<JsonNode> gold;

    /** {@code pairs}: the rows of the file of this name. */
    public CorrectionsScore(List<JsonNode> pairs) {
        this.gold = List.copyOf(pairs);
    }

    /** The figures over those corrections that {@code among} takes. */
    public Map<String, Number> of(Map<String, CorrectionsReport.Prediction> predictions, Predicate<String> among) {
        Tally tally = new Tally();
        gold.stream()
                .filter(pair -> among.test(pair.path("correction_id").asText()))
                .forEach(pair -> tally.take(
                        pair, predictions.get(pair.path("correction_id").asText())));
        return tally.figures(predictions.size());
    }

    /** Whether the original is named, and a figure where there is one. */
    boolean isRight(JsonNode pair, CorrectionsReport.@Nullable Prediction prediction) {
        Tally tally = new Tally();
        tally.take(pair, prediction);
        return tally.tied == 1 && tally.figure >= tally.withFigure;
    }

    List<JsonNode> gold() {
        return gold;
    }

    private static final class Tally {
        private int pairs;
        private int kept;
        private int tied;
        private int figure;
        private int withFigure;
        private int named;
        private int right;

        void take(JsonNode pair, CorrectionsReport.@Nullable Prediction prediction) {
            Set<String> before = bare(pair.path("numbers_only_in_original"));
            Set<String> after = bare(pair.path("numbers_only_in_correction"));
            pairs++;
            withFigure += before.isEmpty() || after.isEmpty() ? 0 : 1;
            if (prediction == null) {
                return;
            }
            long good = prediction.figures().stream()
                    .filter(pairing -> before.contains(bare(pairing.before())) && after.contains(bare(pairing.after())))
                    .count();
            kept += prediction.dropped() ? 0 : 1;
            tied += pair.path("original_id").asText().equals(prediction.of()) ? 1 : 0;
            figure += good > 0 ? 1 : 0;
            right += Math.toIntExact(good);
            named += prediction.figures().size();
        }

        Map<String, Number> figures(int answered) {
            Map<String, Number> figures = new LinkedHashMap<>();
            figures.put("pairs", pairs);
            figures.put("answered", answered);
            figures.put("kept", kept);
            figures.put("tied", tied);
            figures.put("figure_named", figure);
            figures.put("with_figure", withFigure);
            figures.put("figure_precision", Figure.share(right, named));
            return figures;
        }

        private static Set<String> bare(JsonNode numbers) {
            Set<String> bare = new HashSet<>();
            numbers.forEach(number -> bare.add(bare(number.asText())));
            return bare;
        }

        private static String bare(String number) {
            int from = 0;
            int to = number.length();
            while (from < to && AROUND.indexOf(number.charAt(from)) >= 0) {
                from++;
            }
            while (to > from && AROUND.indexOf(number.charAt(to - 1)) >= 0) {
                to--;
            }
            return number.substring(from, to);
        }
    }
}
