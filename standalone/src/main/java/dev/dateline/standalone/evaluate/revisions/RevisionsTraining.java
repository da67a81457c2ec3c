package dev.dateline.standalone.evaluate.revisions;

import dev.dateline.processor.fact.stand.Look;
import dev.dateline.processor.fact.stand.Stands;
import dev.dateline.processor.fact.stand.Tree;
import dev.dateline.processor.fact.stand.Verdict;
import dev.dateline.processor.fact.stand.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns a model from revisions whose gold is known. What one stage hands to the next is made of parts that the stage before
 * has not seen: else the trees would believe what the linear model and the vocabulary know by heart.
 */
final class RevisionsTraining {
    private static final int PARTS = 5;
    private static final int CLASSES = Verdict.COUNT;
    private static final int LEAST_PAIRS = 4;
    private static final double USUAL_THRESHOLD = 0.6;

    private final List<Revision> revisions;
    private final List<Integer> parts;
    private final List<Integer> gold;

    private RevisionsTraining(List<Revision> revisions) {
        this.revisions = revisions.stream().filter(one -> one.gold() != null).toList();
        this.parts = PageFolds.of(this.revisions, PARTS);
        this.gold = this.revisions.stream()
                .map(one -> one.gold() == null ? -1 : one.gold().place())
                .toList();
    }

    /** The same revisions give the same model. */
    static Stands on(List<Revision> revisions) {
        return new RevisionsTraining(revisions).learn();
    }

    private Stands learn() {
        List<Look> looks = looks();
        List<String> signs = signs(looks);
        SparseLogistic.Rows rows = SparseLogistic.Rows.of(looks, signs);
        List<List<Double>> odds = odds(rows);
        Stands.Linear linear = SparseLogistic.fit(rows, gold, CLASSES).named(signs);
        List<List<Double>> table = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            double[] own = odds.get(i).stream().mapToDouble(odd -> odd).toArray();
            table.add(Arrays.stream(looks.get(i).row(own)).boxed().toList());
        }
        List<List<Tree>> rounds = new Boosting(Boosting.Plan.USUAL, table, gold, CLASSES).fit();
        return new Stands(VocabularyLearning.of(revisions), linear, Look.names(), rounds, USUAL_THRESHOLD);
    }

    /** Each as a vocabulary that was learnt from the other parts sees it. */
    private List<Look> looks() {
        List<Vocabulary> others = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            others.add(VocabularyLearning.of(IntStream.range(0, revisions.size())
                    .filter(i -> parts.get(i) != held)
                    .mapToObj(revisions::get)
                    .toList()));
        }
        return IntStream.range(0, revisions.size())
                .parallel()
                .mapToObj(i -> look(revisions.get(i), others.get(parts.get(i))))
                .toList();
    }

    static Look look(Revision revision, Vocabulary words) {
        return Look.at(revision.texts().older(), revision.texts().newer(), revision.about(), words);
    }

    /** Those that stand in a few pairs at least, in order. */
    private static List<String> signs(List<Look> looks) {
        Map<String, Integer> counts = new TreeMap<>();
        looks.forEach(look -> look.signs().forEach(sign -> counts.merge(sign, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= LEAST_PAIRS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Of each part by a linear model that learnt from the others. */
    private List<List<Double>> odds(SparseLogistic.Rows rows) {
        List<List<Double>> odds =
                new ArrayList<>(revisions.stream().map(one -> List.<Double>of()).toList());
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            List<Integer> others = IntStream.range(0, revisions.size())
                    .filter(i -> parts.get(i) != held)
                    .boxed()
                    .toList();
            SparseLogistic model = SparseLogistic.fit(
                    rows.only(others), others.stream().map(gold::get).toList(), CLASSES);
            for (int i = 0; i < revisions.size(); i++) {
                if (parts.get(i) == held) {
                    odds.set(i, model.odds(rows, i));
                }
            }
        }
        return odds;
    }
}
