package dev.dateline.gateway.ops;

import dev.dateline.gateway.feed.Feed;
import dev.dateline.gateway.feed.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway sees at one moment, to be judged.
 *
 * @param now UTC, by the real clock
 * @param trouble what keeps this node from serving, a line each, but for what the canary says
 * @param unheard what keeps it from serving as the canary says, a line each
 * @param notes what is wrong elsewhere, a line each
 * @param silence since Kafka was heard of
 * @param lags of this node, by partition
 * @param grown by how much what must stay as it is has grown lately
 * @param canary null where none is sent
 * @param sources empty where they are not known here
 */
record Sight(
        Instant now,
        List<String> trouble,
        List<String> unheard,
        List<String> notes,
        Duration silence,
        List<Feed.Lag> lags,
        Grown grown,
        CanaryTrace.@Nullable View canary,
        Waiting proposals,
        Survey kafka,
        Optional<List<SourceState>> sources) {
    /** Within a quarter of an hour. */
    record Grown(long mismatches, long unreadable, long shelfFailures) {}

    /** Proposals that wait for editors; {@code oldest} is when the item of the oldest came in, null where none waits. */
    record Waiting(int waiting, @Nullable Instant oldest) {}
}
