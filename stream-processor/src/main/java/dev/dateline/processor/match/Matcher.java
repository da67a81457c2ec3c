package dev.dateline.processor.match;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the live article that an item is about: cosine of TF-IDF weights (idf over the desk's articles), names in
 * common, and the editors' watches. Pure.
 */
public final class Matcher {
    /** Below this an item is about none of the articles. */
    private static final double THRESHOLD = 0.30;

    /** What a full set of common names, and a watch, each take away from the doubt that the words leave. */
    private static final double NAMES = 0.5;

    private static final double WATCH = 0.7;

    private static final int SHOWN = 6;

    private Matcher() {}

    /** An article and why. */
    public record Match(ArticleId article, Reason reason) {}

    /** The best of the articles at or above the threshold; on a tie the one whose id comes first. */
    public static Optional<Match> best(MatchInput.Arrived item, Corpus articles) {
        Weighed weighed = Weighed.of(item, articles);
        return articles.profiles().stream()
                .map(profile -> new Match(profile.article().id(), reason(weighed, profile, articles)))
                .filter(match -> match.reason().score() >= THRESHOLD)
                .min(Comparator.comparingDouble((Match match) -> -match.reason().score())
                        .thenComparing(match -> match.article().value()));
    }

    /** Why, and how much, an item is about one article, among {@code articles}. */
    public static Reason reason(MatchInput.Arrived item, Profile profile, Corpus articles) {
        return reason(Weighed.of(item, articles), profile, articles);
    }

    private static Reason reason(Weighed item, Profile profile, Corpus articles) {
        List<Reason.Term> common = new ArrayList<>();
        double dot = 0;
        for (Weighed.Term term : item.terms()) {
            Integer there = profile.counts().get(term.stem());
            if (there != null) {
                double share = term.weight() * Corpus.weight(there) * term.idf();
                dot += share;
                common.add(new Reason.Term(term.word(), share));
            }
        }
        double norm = Math.sqrt(item.norm() * articles.norm(profile));
        double cosine = norm == 0 ? 0 : dot / norm;
        List<String> watches = watches(item, profile);
        double doubt = (1 - cosine) * (1 - NAMES * names(item.item(), profile)) * (watches.isEmpty() ? 1 : 1 - WATCH);
        return new Reason(rounded(1 - doubt), shown(common, norm), watches);
    }

    /** The share of the item's names, at most, that the article has too. */
    private static double names(MatchInput.Arrived item, Profile profile) {
        List<String> names = item.terms().names();
        long common = names.stream().filter(profile.names()::contains).count();
        return names.isEmpty() ? 0 : (double) common / names.size();
    }

    private static List<String> watches(Weighed item, Profile profile) {
        return profile.watches().stream()
                .filter(watch -> watch.in(item.folded()))
                .map(Profile.Caught::name)
                .toList();
    }

    private static List<Reason.Term> shown(List<Reason.Term> common, double norm) {
        return common.stream()
                .sorted(Comparator.comparingDouble((Reason.Term term) -> -term.weight())
                        .thenComparing(Reason.Term::word))
                .limit(SHOWN)
                .map(term -> new Reason.Term(term.word(), rounded(term.weight() / norm)))
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
