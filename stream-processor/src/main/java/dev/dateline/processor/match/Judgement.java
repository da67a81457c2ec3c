package dev.dateline.processor.match;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Reason;
import dev.dateline.processor.match.watch.Caught;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an item is about.
 *
 * @param ranked the likeliest articles, best first; on a tie the one whose id comes first
 * @param threshold the probability from which on the best is proposed
 */
public record Judgement(Weighed item, MatchInput.Arrived arrived, List<Ranked> ranked, double threshold) {
    private static final double WORTH_NAMING = 0.0001;

    /**
     * One of them.
     *
     * @param features in the order of {@link Model#features()}
     * @param odds in log odds, before what the desk has taught and watches
     * @param lessons in the order of {@link Lessons#NAMES}
     * @param score the probability that the item is about it
     * @param watches those that caught it
     */
    public record Ranked(Profile profile, Row features, double odds, Row lessons, double score, List<Caught> watches) {
        public ArticleId article() {
            return profile.article().id();
        }
    }

    /** The article to propose it for; empty where it is about none of them. */
    public Optional<Ranked> proposed() {
        return best().filter(best -> best.score() >= threshold);
    }

    /** The likeliest, however unlikely it is. */
    public Optional<Ranked> best() {
        return ranked.stream().findFirst();
    }

    /** Why it is about this article, in words of the item, and which other one came closest. */
    public Reason reason(Ranked of) {
        return Reasons.of(this, of, runnerUp(of));
    }

    private @Nullable Ranked runnerUp(Ranked of) {
        return ranked.stream()
                .filter(other -> !other.article().equals(of.article()) && other.score() >= WORTH_NAMING)
                .findFirst()
                .orElse(null);
    }
}
