package dev.dateline.ingest.source.websub;

import dev.dateline.contract.wire.SourceId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Feeds that were not looked at since the start: what was agreed with their hubs before it is not in force yet, and hubs
 * must not take it for lost. Safe for several threads.
 */
final class Awaited {
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");

    private final Shelf shelf;
    private final Map<SourceId, Known> feeds = new ConcurrentHashMap<>();

    /** Whether it is known by now what was agreed, and what that is. */
    private record Known(boolean recalled, Optional<Agreement> agreement) {
        static final Known NOT_YET = new Known(false, Optional.empty());
    }

    Awaited(Shelf shelf) {
        this.shelf = shelf;
    }

    /** These are sources from now on, and {@code before} were until now; those that were looked at are awaited no more. */
    void expect(Collection<SourceId> sources, Collection<SourceId> before) {
        Set<SourceId> fresh = new HashSet<>(sources);
        feeds.keySet().retainAll(fresh);
        fresh.removeAll(before);
        fresh.forEach(source -> feeds.putIfAbsent(source, Known.NOT_YET));
        recall();
    }

    /** Asks for what was agreed, where that is not known; to be called again and again, for Kafka may be away. */
    void recall() {
        feeds.forEach((source, known) -> {
            if (!known.recalled()) {
                shelf.recall(source)
                        .onSuccess(kept -> feeds.computeIfPresent(source, (same, old) -> new Known(true, kept)));
            }
        });
    }

    /** The feed was looked at, or is no source any longer. */
    void over(SourceId source) {
        feeds.remove(source);
    }

    /** Whether a hub that calls at this address may be one with whom something was agreed. */
    boolean mayBe(@Nullable String token, Instant now) {
        return token != null
                && TOKEN.matcher(token).matches()
                && feeds.values().stream().anyMatch(known -> !known.recalled() || isAt(token, known, now));
    }

    private static boolean isAt(String token, Known known, Instant now) {
        return known.agreement()
                .filter(kept -> kept.token().equals(token) && (kept.until() == null || kept.valid(now)))
                .isPresent();
    }
}
