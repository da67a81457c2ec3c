package dev.dateline.gateway.feed;

import dev.dateline.contract.article.ArticleId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Which articles are read again: a few at a time, and fewer where they are long, since their whole logs are on the heap
 * meanwhile; none again at once.
 */
final class Rereads {
    private static final int MOST = 8;

    /** Some 50 MB; one that is longer is read by itself. */
    private static final long MOST_ENTRIES = 20_000;

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Map<ArticleId, Long> begun = new HashMap<>();

    /**
     * Those of {@code wrong} whose turn it is, which they have had then.
     *
     * @param length how many entries an article has, as far as that is known
     * @param now nanoseconds since whatever moment, as {@link System#nanoTime()} gives them
     */
    Set<ArticleId> next(Set<ArticleId> wrong, ToLongFunction<ArticleId> length, long now) {
        begun.values().removeIf(then -> now - then >= PAUSE.toNanos());
        Set<ArticleId> next = new HashSet<>();
        long entries = 0;
        for (ArticleId article : wrong) {
            if (!begun.containsKey(article) && next.size() < MOST) {
                long more = length.applyAsLong(article);
                if (next.isEmpty() || entries + more <= MOST_ENTRIES) {
                    next.add(article);
                    entries += more;
                }
            }
        }
        next.forEach(article -> begun.put(article, now));
        return next;
    }
}
