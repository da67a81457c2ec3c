package dev.dateline.standalone.evaluate.matching;

import dev.dateline.processor.match.Model;
import dev.dateline.standalone.evaluate.Folds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** How good matching is on a stream whose gold is known. */
public final class MatchingEvaluation {
    private final Stream stream;
    private final boolean feedback;
    private final List<Judged> judged = new ArrayList<>();
    private final List<Judged> busy = new ArrayList<>();

    public MatchingEvaluation(Stream stream, boolean feedback) {
        this.stream = stream;
        this.feedback = feedback;
    }

    /** Judges all items by this model. */
    public MatchingEvaluation by(Model model) {
        judged.addAll(new MatchingRun(model, feedback).over(stream, item -> true));
        busy.addAll(MatchingRun.busy(model, stream, item -> true));
        return this;
    }

    /** Judges each of so many parts in time by a model that learnt from the others; {@code voice} is told each figure. */
    public MatchingEvaluation acrossFolds(int folds, Consumer<String> voice) {
        for (Set<String> part : Folds.of(stream.items(), folds)) {
            Predicate<String> others = item -> !part.contains(item);
            Model model = new Training(stream).on(others);
            List<Judged> one = new MatchingRun(model, feedback).over(stream, part::contains);
            voice.accept(MatchingScore.of(one).line());
            judged.addAll(one);
            busy.addAll(MatchingRun.busy(model, stream, part::contains));
        }
        return this;
    }

    /** A model that learnt from all of it. */
    public static Model train(Stream stream) {
        return new Training(stream).on(item -> true);
    }

    /** One for each item, in the order of the stream. */
    public List<Judged.Prediction> predictions() {
        return judged.stream().map(Judged::prediction).toList();
    }

    /** The figures over all, as a line of JSON. */
    public String line() {
        return MatchingScore.of(judged).line();
    }

    /** The figures where every article has just changed, without feedback, as a line of JSON. */
    public String busyLine() {
        return MatchingScore.of(busy).line();
    }

    /** The errors that the model was surest of, worst first: an item each, with what was said and what should have been. */
    public List<String> explain(int most) {
        return judged.stream()
                .filter(one -> !one.isRight())
                .sorted(Comparator.comparingDouble(MatchingEvaluation::badness).reversed())
                .limit(most)
                .map(MatchingEvaluation::explained)
                .toList();
    }

    private static double badness(Judged one) {
        double score = one.prediction().score();
        return one.prediction().article() == null ? 1 - score : score;
    }

    private static String explained(Judged one) {
        Judged.Prediction said = one.prediction();
        String why = one.judgement()
                .best()
                .map(best -> one.judgement().reason(best))
                .map(reason -> reason.terms().stream()
                        .map(term -> term.word() + " " + term.weight())
                        .toList()
                        .toString())
                .orElse("no article shares a word");
        return said.item() + " said " + said.article() + " (best " + said.best() + ", " + said.score() + "), gold "
                + one.item().gold() + ": " + why;
    }
}
