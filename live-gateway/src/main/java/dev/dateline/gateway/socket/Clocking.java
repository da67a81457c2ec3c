package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.gateway.hub.Leg;
import dev.dateline.gateway.hub.Passage;
import dev.dateline.gateway.hub.Stopwatch;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when something passed the stages to how long it took from each of them to the sockets. */
final class Clocking {
    private Clocking() {}

    /** Tells {@code stopwatch} of each stage whose time is known; what was pushed was so at {@code now}. */
    static void tell(Stopwatch stopwatch, Passage passage, Instant now) {
        tell(stopwatch, Leg.RECEIVED_TO_PUSHED, passage.received(), now);
        tell(stopwatch, Leg.DECIDED_TO_PUSHED, passage.decided(), now);
        tell(stopwatch, Leg.PUBLISHED_TO_PUSHED, passage.published(), now);
    }

    /** The last step, of what somebody follows: from the log to whoever was served last on this loop. */
    static void trace(Tracer tracer, ArticleId article, Passage passage, Instant now) {
        if (tracer.isOn() && !passage.traces().isEmpty()) {
            Instant published = passage.published();
            Instant from = published == null || published.isAfter(now) ? now : published;
            tracer.begin("push", from, passage.traces())
                    .with("dateline.article", article.value())
                    .end();
        }
    }

    private static void tell(Stopwatch stopwatch, Leg leg, @Nullable Instant from, Instant now) {
        if (from != null) {
            stopwatch.took(leg, Duration.between(from, now));
        }
    }
}
