package dev.dateline.processor.match;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Watch;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article made ready to be matched against.
 *
 * @param since when it last changed (UTC); null where that is not known
 */
public record Profile(
        Article article, @Nullable Instant since, Packed packed, Set<String> names, List<Caught> watches) {
    private static final int TOPS = 15;

    /** A watch and its phrases, folded. */
    record Caught(String name, List<String> phrases) {
        static Caught of(Watch watch) {
            return new Caught(
                    watch.name(), watch.phrases().stream().map(Folded::of).toList());
        }

        boolean in(String folded) {
            return phrases.stream().anyMatch(phrase -> Folded.holds(folded, phrase));
        }
    }

    public static Profile of(MatchInput.Changed changed, @Nullable Instant since, Rarity rarity) {
        return new Profile(
                changed.article(),
                since,
                Packed.of(Weighed.of(changed.terms(), rarity, TOPS)),
                Set.copyOf(changed.terms().names()),
                changed.article().settings().watches().stream().map(Caught::of).toList());
    }

    /** The names of those watches that catch an item with this text, which is folded. */
    List<String> watchesIn(String folded) {
        return watches.stream()
                .filter(watch -> watch.in(folded))
                .map(Caught::name)
                .toList();
    }

    /** Whether it takes what is new. */
    public boolean isLive() {
        return article.phase() == Phase.LIVE;
    }
}
