package dev.dateline.gateway.feed;

import dev.dateline.contract.article.ArticleId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which articles are read again: a few at a time, since their whole logs are on the heap meanwhile, and none again at once. */
final class Rereads {
    private static final int MOST = 8;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Map<ArticleId, Long> begun = new HashMap<>();

    /**
     * Those of {@code wrong} whose turn it is, which they have had then.
     *
     * @param now nanoseconds since whatever moment, as {@link System#nanoTime()} gives them
     */
    Set<ArticleId> next(Set<ArticleId> wrong, long now) {
        begun.values().removeIf(then -> now - then >= PAUSE.toNanos());
        Set<ArticleId> next = wrong.stream()
                .filter(article -> !begun.containsKey(article))
                .limit(MOST)
                .collect(Collectors.toUnmodifiableSet());
        next.forEach(article -> begun.put(article, now));
        return next;
    }
}
