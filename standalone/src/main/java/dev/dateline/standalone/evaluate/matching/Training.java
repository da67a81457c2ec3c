package dev.dateline.standalone.evaluate.matching;

import dev.dateline.processor.match.Judgement;
import dev.dateline.processor.match.Model;
import dev.dateline.processor.match.Rarity;
import dev.dateline.standalone.evaluate.Folds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Learns a model from a stream whose gold is known. What the desk's decisions are worth, and from which probability on to
 * propose, is learnt on parts that the rest of the weights have not seen.
 */
final class Training {
    private static final double RIDGE = 3;
    private static final double LESSONS_RIDGE = 1;
    private static final int PARTS = 5;
    private static final int LEAST_DOCUMENTS = 2;
    private static final double USUAL_THRESHOLD = 0.4;

    private final Stream stream;

    Training(Stream stream) {
        this.stream = stream;
    }

    /** Learns from those items that {@code among} takes, and the articles of their time. */
    Model on(Predicate<String> among) {
        Model model = weights(among);
        List<Part> parts = parts(among);
        Map<String, Double> lessons = lessons(held(parts, Map.of()));
        List<Judged> held = held(parts, lessons);
        parts.forEach(part -> held.addAll(MatchingRun.busy(part.others(), stream, part.items()::contains)));
        return with(model, lessons, threshold(held));
    }

    /** Without what the desk teaches. */
    private Model weights(Predicate<String> among) {
        Rarity.Counter counter = new Rarity.Counter();
        stream.part(among).lines().forEach(line -> counter.add(line.terms()));
        Rarity rarity = counter.rarity(LEAST_DOCUMENTS);
        Model blank = new Model(rarity, new Model.Weights(Map.of(), 0, Map.of(), USUAL_THRESHOLD));
        List<Logistic.Example> examples = new ArrayList<>();
        List<Judged> seen = new ArrayList<>(new MatchingRun(blank, false).over(stream, among));
        seen.addAll(MatchingRun.busy(blank, stream, among));
        for (Judged judged : seen) {
            for (Judgement.Ranked ranked : judged.judgement().ranked()) {
                examples.add(new Logistic.Example(ranked.features(), isRight(judged, ranked), 0));
            }
        }
        Logistic.Fitted fitted = Logistic.fit(examples, RIDGE, true);
        return new Model(
                rarity,
                new Model.Weights(named(Model.features(), fitted.weights()), fitted.bias(), Map.of(), USUAL_THRESHOLD));
    }

    /** Each part as a model that learnt from the others sees it, with an editor who decides. */
    private List<Judged> held(List<Part> parts, Map<String, Double> lessons) {
        List<Judged> judged = new ArrayList<>();
        for (Part part : parts) {
            Model taught = with(part.others(), lessons, USUAL_THRESHOLD);
            judged.addAll(new MatchingRun(taught, true).over(stream, part.items()::contains));
        }
        return judged;
    }

    /** Some of the items, and what was learnt from the others. */
    private record Part(Set<String> items, Model others) {}

    private List<Part> parts(Predicate<String> among) {
        return Folds.of(stream.items().stream().filter(among).toList(), PARTS).stream()
                .map(part -> new Part(part, weights(id -> among.test(id) && !part.contains(id))))
                .toList();
    }

    private static Map<String, Double> lessons(List<Judged> held) {
        List<Logistic.Example> examples = new ArrayList<>();
        for (Judged judged : held) {
            for (Judgement.Ranked ranked : judged.judgement().ranked()) {
                examples.add(new Logistic.Example(ranked.lessons(), isRight(judged, ranked), ranked.odds()));
            }
        }
        return named(
                Model.lessons(), Logistic.fit(examples, LESSONS_RIDGE, false).weights());
    }

    /** The one in the middle of those with the best F1, which a single item more or less does not move. */
    private static double threshold(List<Judged> held) {
        double best = 0;
        double at = USUAL_THRESHOLD;
        for (int hundredth = 25; hundredth <= 65; hundredth++) {
            double sum = 0;
            for (int near = -3; near <= 3; near++) {
                sum += f1(held, (hundredth + near) / 100.0);
            }
            if (sum > best) {
                best = sum;
                at = hundredth / 100.0;
            }
        }
        return at;
    }

    private static double f1(List<Judged> held, double threshold) {
        return MatchingScore.of(held.stream()
                        .map(one -> new Judged(
                                one.item(),
                                new Judgement(
                                        one.judgement().item(),
                                        one.judgement().arrived(),
                                        one.judgement().ranked(),
                                        threshold)))
                        .toList())
                .f1();
    }

    private static Model with(Model model, Map<String, Double> lessons, double threshold) {
        Model.Weights weights = model.weights();
        return new Model(model.rarity(), new Model.Weights(weights.features(), weights.bias(), lessons, threshold));
    }

    private static boolean isRight(Judged judged, Judgement.Ranked ranked) {
        return ranked.article().value().equals(judged.item().gold());
    }

    private static Map<String, Double> named(List<String> names, List<Double> weights) {
        Map<String, Double> named = new HashMap<>();
        for (int i = 0; i < weights.size(); i++) {
            named.put(names.get(i), weights.get(i));
        }
        return named;
    }
}
