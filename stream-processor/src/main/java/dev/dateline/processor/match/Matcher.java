package dev.dateline.processor.match;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.desk.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the live article that an item is about: cosine of TF-IDF weights (idf over the desk's live articles), names in
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

    /** The best live article at or above the threshold; on a tie the one whose id comes first. */
    public static Optional<Match> best(MatchInput.Arrived item, Collection<Profile> desk) {
        List<Profile> live = desk.stream()
                .filter(profile -> profile.article().phase() == Phase.LIVE)
                .toList();
        return live.stream()
                .map(profile -> new Match(profile.article().id(), reason(item, profile, live)))
                .filter(match -> match.reason().score() >= THRESHOLD)
                .min(Comparator.comparingDouble((Match match) -> -match.reason().score())
                        .thenComparing(match -> match.article().value()));
    }

    /** Why, and how much, an item is about one article of the desk. */
    public static Reason reason(MatchInput.Arrived item, Profile profile, Collection<Profile> desk) {
        List<Reason.Term> common = new ArrayList<>();
        double itemNorm = 0;
        double dot = 0;
        for (Terms.Term term : item.terms().terms()) {
            double idf = idf(term.stem(), desk);
            double weight = weight(term.count()) * idf;
            itemNorm += weight * weight;
            Integer there = profile.counts().get(term.stem());
            if (there != null) {
                double share = weight * weight(there) * idf;
                dot += share;
                common.add(new Reason.Term(term.word(), share));
            }
        }
        double norm = Math.sqrt(itemNorm * norm(profile, desk));
        double cosine = norm == 0 ? 0 : dot / norm;
        List<String> watches = watches(item, profile);
        double doubt = (1 - cosine) * (1 - NAMES * names(item, profile)) * (watches.isEmpty() ? 1 : 1 - WATCH);
        return new Reason(rounded(1 - doubt), shown(common, norm), watches);
    }

    private static double norm(Profile profile, Collection<Profile> desk) {
        double sum = 0;
        for (var count : new TreeMap<>(profile.counts()).entrySet()) {
            double weight = weight(count.getValue()) * idf(count.getKey(), desk);
            sum += weight * weight;
        }
        return sum;
    }

    private static double weight(int count) {
        return 1 + Math.log(count);
    }

    private static double idf(String stem, Collection<Profile> desk) {
        long having = desk.stream()
                .filter(profile -> profile.counts().containsKey(stem))
                .count();
        return 1 + Math.log((1.0 + desk.size()) / (1.0 + having));
    }

    /** The share of the item's names, at most, that the article has too. */
    private static double names(MatchInput.Arrived item, Profile profile) {
        List<String> names = item.terms().names();
        long common = names.stream().filter(profile.names()::contains).count();
        return names.isEmpty() ? 0 : (double) common / names.size();
    }

    private static List<String> watches(MatchInput.Arrived item, Profile profile) {
        String text =
                item.item().copy().headline() + "\n\n" + item.item().copy().body();
        return profile.watches().stream()
                .filter(watch -> watch.phrases().matcher(text).find())
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
