package dev.dateline.standalone.evaluate.statements;

import dev.dateline.processor.fact.statement.Candidate;
import dev.dateline.processor.fact.statement.Found;
import dev.dateline.processor.fact.statement.Readings;
import dev.dateline.processor.fact.statement.Taken;
import dev.dateline.processor.fact.statement.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Learns from annotated texts which candidates are cues. The same texts in the same order teach the same. */
public final class Training {
    private static final double SHARE = 0.3;

    /** Chosen once, on a quarter of the train texts that the others taught. */
    private static final double THRESHOLD = 0.3;

    /** A feature that fewer candidates have tells nothing that would hold elsewhere. */
    private static final int FEWEST = 3;

    private static final double SMALLEST = 1e-3;
    private static final double PLACES = 1e4;

    private final List<Example> examples = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The features of a candidate by their numbers, and whether it is a cue. */
    record Example(List<Integer> features, boolean right) {}

    /** Takes up a text's candidates. */
    public void take(GoldText text) {
        for (List<Candidate> cue : Readings.of(text.text())) {
            List<Attribution> readings = cue.stream()
                    .map(one -> Told.attribution(text.text(), Found.of(new Taken(one, 1))))
                    .toList();
            if (!isWithin(readings.getFirst(), text.attributions())) {
                for (int at = 0; at < cue.size(); at++) {
                    List<Integer> features = Weights.features(cue.get(at), at).stream()
                            .map(this::number)
                            .toList();
                    examples.add(new Example(features, isRight(readings.get(at), text.attributions())));
                }
            }
        }
    }

    private int number(String feature) {
        return numbers.computeIfAbsent(feature, name -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    /** What stands in the content of another is never a cue of its own: nothing can be learnt from it. */
    private static boolean isWithin(Attribution reading, List<Attribution> gold) {
        return gold.stream().anyMatch(one -> Attribution.overlap(reading.cue(), one.content()) > 0);
    }

    private static boolean isRight(Attribution reading, List<Attribution> gold) {
        return gold.stream()
                .anyMatch(one -> Attribution.overlap(reading.cue(), one.cue()) > 0
                        && (reading.content().isEmpty()
                                || Attribution.overlap(reading.content(), one.content())
                                        > SHARE * Attribution.size(one.content())));
    }

    /** What was learnt from all that was taken up. */
    public Weights learn() {
        List<Double> weights = new Descent(names.size()).of(common());
        Map<String, Double> of = new HashMap<>();
        for (int at = 0; at < weights.size(); at++) {
            if (StrictMath.abs(weights.get(at)) > SMALLEST) {
                of.put(names.get(at), StrictMath.rint(weights.get(at) * PLACES) / PLACES);
            }
        }
        return new Weights(of, THRESHOLD);
    }

    private List<Example> common() {
        int[] counts = new int[names.size()];
        examples.forEach(example -> example.features().forEach(feature -> counts[feature]++));
        return examples.stream()
                .map(example -> new Example(
                        example.features().stream()
                                .filter(feature -> counts[feature] >= FEWEST)
                                .toList(),
                        example.right()))
                .toList();
    }
}
