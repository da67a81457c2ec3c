package dev.dateline.processor.match;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.Phase;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article made ready to be matched against.
 *
 * @param since when it last changed (UTC); null where that is not known
 */
public record Profile(Article article, @Nullable Instant since, Packed packed, Set<String> names) {
    /** So many of an article's terms are marked as its weightiest. */
    static final int TOPS = 15;

    public static Profile of(MatchInput.Changed changed, @Nullable Instant since, Rarity rarity) {
        return new Profile(
                changed.article(),
                since,
                Packed.of(Weighed.of(changed.terms(), rarity, TOPS)),
                Set.copyOf(changed.terms().names()));
    }

    /** Whether it takes what is new. */
    public boolean isLive() {
        return article.phase() == Phase.LIVE;
    }
}
