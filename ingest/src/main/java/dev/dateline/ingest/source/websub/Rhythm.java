package dev.dateline.ingest.source.websub;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When to speak to a hub again; each time a little off, so that many feeds do not speak at once. */
record Rhythm(RandomGenerator random) {
    /** What hubs grant by their own habit. */
    static final Duration LEASE = Duration.ofDays(5);
    /** After a hub said no. */
    static final Duration DENIED = Duration.ofHours(6);

    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 8;

    /** How long to wait for what was asked for the {@code tries}th time (from 1), before it is asked for again. */
    Duration backoff(int tries) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return jittered(wait.compareTo(DENIED) > 0 ? DENIED : wait, 0.8, 1.2);
    }

    /** How much of a lease to let pass before it is renewed: about 80 %, never less than half a minute. */
    Duration renewal(Duration lease) {
        Duration wait = jittered(lease, 0.75, 0.85);
        return wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
    }

    /** Within a minute. */
    Duration soon() {
        return jittered(FIRST, 0, 1);
    }

    private Duration jittered(Duration wait, double from, double to) {
        return Duration.ofMillis((long) (wait.toMillis() * random.nextDouble(from, to)));
    }
}
