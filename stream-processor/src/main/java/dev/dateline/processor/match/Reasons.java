package dev.dateline.processor.match;

import dev.dateline.contract.desk.Reason;
import dev.dateline.processor.match.watch.Caught;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts a score into words that an editor understands. Pure. */
final class Reasons {
    private static final int SHOWN = 6;

    private Reasons() {}

    static Reason of(Judgement judgement, Judgement.Ranked of, Judgement.@Nullable Ranked runnerUp) {
        return new Reason(
                rounded(of.score()),
                terms(judgement.item(), of.profile()),
                of.watches().stream().map(Caught::watch).toList(),
                names(judgement.arrived(), of.profile()),
                runnerUp == null ? null : new Reason.RunnerUp(runnerUp.article(), rounded(runnerUp.score())),
                of.watches().stream()
                        .map(caught -> new Reason.Clauses(caught.watch(), caught.clauses()))
                        .toList());
    }

    /** The words in common by their share of the cosine; "its" and "he" are no evidence, though they count as they were learnt. */
    private static List<Reason.Term> terms(Weighed item, Profile profile) {
        double lengths = item.lengths().all() * profile.packed().lengths().all();
        List<Reason.Term> common = new ArrayList<>();
        for (Weighed.Term own : item.terms()) {
            int at = profile.packed().find(own.number());
            if (at >= 0 && lengths > 0 && !FunctionWords.ALL.contains(own.word().toLowerCase(Locale.ROOT))) {
                double other = profile.packed().all(at) * own.idf();
                common.add(new Reason.Term(own.word(), own.all() * other / lengths));
            }
        }
        return common.stream()
                .sorted(Comparator.comparingDouble((Reason.Term term) -> -term.weight())
                        .thenComparing(Reason.Term::word))
                .limit(SHOWN)
                .map(term -> new Reason.Term(term.word(), rounded(term.weight())))
                .toList();
    }

    private static List<String> names(MatchInput.Arrived item, Profile profile) {
        return item.terms().names().stream()
                .filter(profile.names()::contains)
                .limit(SHOWN)
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
