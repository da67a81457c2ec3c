package dev.dateline.standalone.evaluate.revisions;

import dev.dateline.processor.fact.stand.Verdict;
import dev.dateline.standalone.evaluate.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How good verdicts are: the formulas of {@code revisions} in score.py. */
final class RevisionsScore {
    private static final double PRECISION = 0.8;

    private final List<Said> said;

    private RevisionsScore(List<Said> said) {
        this.said = said;
    }

    /** A revision, what was made of it, and how likely it is that the sentence has fallen. */
    record Said(Revision revision, Verdict verdict, double falls) {
        boolean isRight() {
            return verdict == revision.gold();
        }

        boolean isGoldFall() {
            return revision.gold() == Verdict.FALLS;
        }
    }

    static RevisionsScore of(List<Said> said) {
        return new RevisionsScore(List.copyOf(said));
    }

    /** Over all, and over the pages updated day by day. */
    static List<String> lines(List<Said> said) {
        List<Said> live = said.stream().filter(one -> one.revision().live()).toList();
        return List.of("all: " + of(said).line(), "live: " + of(live).line());
    }

    String line() {
        long right = said.stream().filter(Said::isRight).count();
        long hit = count(true, true);
        long wrong = count(false, true);
        long missed = count(true, false);
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("pairs", said.size());
        figures.put("answered", said.size());
        figures.put("accuracy", Figure.share(right, said.size()));
        figures.put("precision", Figure.share(hit, hit + wrong));
        figures.put("recall", Figure.share(hit, hit + missed));
        figures.put("f1", Figure.share(2 * hit, 2 * hit + wrong + missed));
        figures.put("recall_at_precision_80", recallAt(PRECISION));
        return Figure.line(figures);
    }

    private long count(boolean gold, boolean fallen) {
        return said.stream()
                .filter(one -> one.isGoldFall() == gold && (one.verdict() == Verdict.FALLS) == fallen)
                .count();
    }

    /** The largest share of the fallen that is found while so many of those that are named have fallen. */
    double recallAt(double precision) {
        List<Said> ranked = ranked();
        long all = ranked.stream().filter(Said::isGoldFall).count();
        long hits = 0;
        long best = 0;
        for (int i = 0; i < ranked.size(); i++) {
            hits += ranked.get(i).isGoldFall() ? 1 : 0;
            best = hits >= precision * (i + 1) ? hits : best;
        }
        return Figure.share(best, all);
    }

    /** The lowest likelihood from which on so many of those that are named have fallen; 1 where none is. */
    double threshold(double precision) {
        List<Said> ranked = ranked();
        long hits = 0;
        double at = 1;
        for (int i = 0; i < ranked.size(); i++) {
            hits += ranked.get(i).isGoldFall() ? 1 : 0;
            at = hits >= precision * (i + 1) ? ranked.get(i).falls() : at;
        }
        return at;
    }

    /** Precision and recall where an editor is told from this likelihood on. */
    String at(double threshold) {
        List<Said> told = said.stream().filter(one -> one.falls() >= threshold).toList();
        long hits = told.stream().filter(Said::isGoldFall).count();
        long all = said.stream().filter(Said::isGoldFall).count();
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("threshold", threshold);
        figures.put("told", told.size());
        figures.put("precision", Figure.share(hits, told.size()));
        figures.put("recall", Figure.share(hits, all));
        return Figure.line(figures);
    }

    private List<Said> ranked() {
        List<Said> ranked = new ArrayList<>(said);
        ranked.sort(Comparator.comparingDouble(one -> -one.falls()));
        return ranked;
    }
}
