package dev.dateline.standalone.evaluate.statements;

import dev.dateline.processor.fact.statement.Candidate;
import dev.dateline.processor.fact.statement.Found;
import dev.dateline.processor.fact.statement.Readings;
import dev.dateline.processor.fact.statement.Taken;
import dev.dateline.processor.fact.statement.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Learns from annotated texts which candidates are cues: a logistic model, by stochastic gradient descent with a weight
 * decay, in an order that a seed fixes.
 */
public final class Training {
    private static final int ROUNDS = 12;
    private static final double RATE = 0.15;
    private static final double DECAY = 2e-6;
    private static final double SHARE = 0.3;
    private static final double THRESHOLD = 0.3;

    /** A feature that fewer candidates have tells nothing that would hold elsewhere. */
    private static final int FEWEST = 3;

    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private record Example(List<String> features, boolean right) {}

    /** Takes up a text's candidates. */
    public void take(GoldText text) {
        for (List<Candidate> cue : Readings.of(text.text())) {
            List<Attribution> readings = cue.stream()
                    .map(one -> Told.attribution(text.text(), Found.of(new Taken(one, 1))))
                    .toList();
            if (isWithin(readings.getFirst(), text.attributions())) {
                continue;
            }
            for (int at = 0; at < cue.size(); at++) {
                List<String> features = Weights.features(cue.get(at), at);
                features.forEach(feature -> counts.merge(feature, 1, Integer::sum));
                examples.add(new Example(features, isRight(readings.get(at), text.attributions())));
            }
        }
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

    /** The model; the same texts in the same order give the same. */
    public Weights learn() {
        Map<String, Integer> index = new HashMap<>();
        counts.forEach((feature, count) -> {
            if (count >= FEWEST) {
                index.put(feature, 0);
            }
        });
        List<String> names = index.keySet().stream().sorted().toList();
        for (int at = 0; at < names.size(); at++) {
            index.put(names.get(at), at);
        }
        double[] weights = descend(rows(index), names.size());
        Map<String, Double> of = new HashMap<>();
        for (int at = 0; at < names.size(); at++) {
            if (StrictMath.abs(weights[at]) > 1e-3) {
                of.put(names.get(at), StrictMath.rint(weights[at] * 1e4) / 1e4);
            }
        }
        return new Weights(of, THRESHOLD);
    }

    private record Row(List<Integer> features, boolean right) {}

    private List<Row> rows(Map<String, Integer> index) {
        List<Row> rows = new ArrayList<>();
        for (Example example : examples) {
            rows.add(new Row(
                    example.features().stream()
                            .map(index::get)
                            .filter(at -> at != null)
                            .toList(),
                    example.right()));
        }
        return rows;
    }

    private static double[] descend(List<Row> rows, int size) {
        double[] weights = new double[size];
        double[] squares = new double[size];
        List<Row> order = new ArrayList<>(rows);
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(row -> step(row, weights, squares));
        }
        return weights;
    }

    /** AdaGrad: a feature that was met often moves less. */
    private static void step(Row row, double[] weights, double[] squares) {
        double sum = 0;
        for (int at : row.features()) {
            sum += weights[at];
        }
        double error = 1 / (1 + StrictMath.exp(-sum)) - (row.right() ? 1 : 0);
        for (int at : row.features()) {
            double gradient = error + DECAY * rowless(weights[at]);
            squares[at] += gradient * gradient;
            weights[at] -= RATE * gradient / StrictMath.sqrt(squares[at] + 1e-8);
        }
    }

    private static double rowless(double weight) {
        return weight * 1e3;
    }
}
