package dev.dateline.ingest.source.websub;

import dev.dateline.contract.wire.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what came to an address of ours without a hub's right signature; logs it at most once a minute. */
final class Dropped {
    private static final Logger LOG = LoggerFactory.getLogger(Dropped.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final AtomicLong count = new AtomicLong();
    private Instant logged = Instant.MIN;

    Dropped(InstantSource clock) {
        this.clock = clock;
    }

    void note(SourceId source) {
        long all = count.incrementAndGet();
        if (mayLog()) {
            LOG.warn(
                    "{}: content without the hub's right signature is dropped ({} since the start)",
                    source.shown(),
                    all);
        }
    }

    /** Since the start. */
    long count() {
        return count.get();
    }

    private synchronized boolean mayLog() {
        Instant now = clock.instant();
        if (logged.isAfter(now.minus(QUIET))) {
            return false;
        }
        logged = now;
        return true;
    }
}
