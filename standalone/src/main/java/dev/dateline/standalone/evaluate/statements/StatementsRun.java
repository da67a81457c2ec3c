package dev.dateline.standalone.evaluate.statements;

import dev.dateline.processor.fact.statement.Extraction;
import dev.dateline.processor.fact.statement.Judge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells who says what in texts, and how good that is. */
public final class StatementsRun {
    private final StatementsScore score = new StatementsScore();
    private final List<Told> told = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** By the rules that come with Dateline. */
    public StatementsRun byRules(List<GoldText> texts) {
        texts.forEach(text -> tell(text, Extraction.byRules()));
        return this;
    }

    public StatementsRun by(Judge judge, List<GoldText> texts) {
        texts.forEach(text -> tell(text, Extraction.by(judge)));
        return this;
    }

    /** Every text by a model that learnt from the other parts; the texts are dealt out in turn. */
    public StatementsRun acrossFolds(List<GoldText> texts, int folds) {
        for (int fold = 0; fold < folds; fold++) {
            Training training = new Training();
            List<GoldText> judged = new ArrayList<>();
            for (int at = 0; at < texts.size(); at++) {
                if (at % folds == fold) {
                    judged.add(texts.get(at));
                } else {
                    training.take(texts.get(at));
                }
            }
            by(training.learn(), judged);
        }
        return this;
    }

    private void tell(GoldText text, Extraction extraction) {
        List<Attribution> said = extraction.of(text.text()).stream()
                .map(found -> Told.attribution(text.text(), found))
                .toList();
        told.add(new Told(text.id(), said));
        note(text, said, score.take(text, said));
    }

    private void note(GoldText text, List<Attribution> said, List<StatementsScore.Pair> pairs) {
        Set<Integer> golds = new HashSet<>();
        Set<Integer> right = new HashSet<>();
        pairs.forEach(pair -> {
            golds.add(pair.gold());
            right.add(pair.predicted());
        });
        for (int at = 0; at < text.attributions().size(); at++) {
            if (!golds.contains(at)) {
                wrong.add(
                        text.id() + ": missed " + text.words(text.attributions().get(at)));
            }
        }
        for (int at = 0; at < said.size(); at++) {
            if (!right.contains(at)) {
                wrong.add(text.id() + ": made up " + text.words(said.get(at)));
            }
        }
    }

    public List<Told> told() {
        return told;
    }

    /** What counts against it, a line each. */
    public List<String> wrong() {
        return wrong;
    }

    /** The figures, as the scorer prints them. */
    public String line() {
        return score.line();
    }
}
