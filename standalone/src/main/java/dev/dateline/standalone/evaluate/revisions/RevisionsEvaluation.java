package dev.dateline.standalone.evaluate.revisions;

import dev.dateline.processor.fact.stand.Stands;
import dev.dateline.processor.fact.stand.StandsFiles;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.evaluate.Gold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How well it is told whether sentences still stand. */
public final class RevisionsEvaluation {
    /** An editor forgives silence sooner than false alarms. */
    private static final double PRECISION = 0.9;

    /** Where nothing is so sure. */
    private static final double NEVER = 0.999;

    private static final List<Double> CURVE = List.of(0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5);

    private final List<Revision> revisions;
    private final List<RevisionsScore.Said> said = new ArrayList<>();

    private RevisionsEvaluation(List<Revision> revisions) {
        this.revisions = revisions;
    }

    /** In the scorer's form. */
    public record Prediction(String id, String label, double score) {}

    public static RevisionsEvaluation read(Gold gold) {
        return new RevisionsEvaluation(Revision.read(gold));
    }

    /** Judges all of them by this model. */
    public void by(Stands model) {
        said.addAll(judged(model, revisions));
    }

    /** Judges each part by a model that learnt from the others; {@code voice} hears the figures of each. */
    public void acrossFolds(int folds, Consumer<String> voice) {
        List<Integer> parts = PageFolds.of(revisions, folds);
        for (int part = 0; part < folds; part++) {
            int held = part;
            Stands model = RevisionsTraining.on(chosen(i -> parts.get(i) != held));
            List<RevisionsScore.Said> own = judged(model, chosen(i -> parts.get(i) == held));
            voice.accept("part " + (part + 1) + ": " + RevisionsScore.of(own).line());
            said.addAll(own);
        }
    }

    /** Learns from all, chooses the operating point across folds, and writes model and figures. */
    public void train(int folds, Path out, Consumer<String> voice) {
        acrossFolds(folds, voice);
        RevisionsScore score = RevisionsScore.of(said);
        double threshold = Math.min(NEVER, Math.round(score.threshold(PRECISION) * 1000) / 1000.0);
        List<String> figures = new ArrayList<>(RevisionsScore.lines(said));
        for (double precision : CURVE) {
            figures.add("recall at precision " + precision + ": " + score.recallAt(precision));
        }
        figures.add("operating point: " + score.at(threshold));
        figures.add("the same on live pages: "
                + RevisionsScore.of(said.stream()
                                .filter(one -> one.revision().live())
                                .toList())
                        .at(threshold));
        figures.forEach(voice);
        try {
            StandsFiles.write(out, RevisionsTraining.on(revisions).telling(threshold));
            Files.write(out.resolve("figures.txt"), figures);
        } catch (IOException e) {
            throw Trouble.failed(out + ": " + Trouble.lineOf(e));
        }
    }

    private List<Revision> chosen(IntPredicate which) {
        return IntStream.range(0, revisions.size())
                .filter(which)
                .mapToObj(revisions::get)
                .toList();
    }

    private static List<RevisionsScore.Said> judged(Stands model, List<Revision> some) {
        return some.parallelStream()
                .map(one -> {
                    Stands.Judged judged =
                            model.judge(one.texts().older(), one.texts().newer(), one.about());
                    return new RevisionsScore.Said(one, judged.verdict(), judged.falls());
                })
                .toList();
    }

    /** One for each that was judged. */
    public List<Prediction> predictions() {
        return said.stream()
                .map(one -> new Prediction(
                        one.revision().id(), Revision.label(one.verdict()), Math.round(one.falls() * 1e6) / 1e6))
                .toList();
    }

    /** The figures of all, and of the live pages; none where no gold is there. */
    public List<String> lines() {
        return said.stream().anyMatch(one -> one.revision().gold() != null) ? RevisionsScore.lines(said) : List.of();
    }

    /** The errors that the model was surest of, by their ids. */
    public List<String> explain(int most) {
        return said.stream()
                .filter(one -> one.revision().gold() != null && !one.isRight())
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.falls() - 0.5)))
                .limit(most)
                .map(one -> one.revision().id() + " said " + one.verdict() + " (falls " + one.falls() + "), gold "
                        + one.revision().gold())
                .toList();
    }
}
