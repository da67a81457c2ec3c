package dev.dateline.standalone.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this machine's time of day goes as time goes by. What waits here goes by the monotonic clock; Kafka's clients, and
 * what is due at a time of day, do not. {@code dateline_wall_clock_seconds} is the time of day, for Prometheus to hold against its own;
 * {@code dateline_wall_clock_jump_seconds} how far it has come away since the start. Safe for many threads.
 */
public final class WallClock {
    private static final Logger LOG = LoggerFactory.getLogger(WallClock.class);

    /** What is less comes of reading two clocks one after the other on a busy machine. */
    private static final Duration JUMP = Duration.ofSeconds(2);

    private static final long MOST_BETWEEN_NANOS = 100_000_000;

    /** Whether it is right now only others can tell; that it jumped is of use for so long. */
    private static final Duration NEWS = Duration.ofMinutes(15);

    private final InstantSource wall;
    private final LongSupplier monotonic;
    private final Instant started;
    private final long since;
    private Duration seen = Duration.ZERO;
    private long jumped;

    /** {@code monotonic} is in nanoseconds, from any beginning. */
    public WallClock(InstantSource wall, LongSupplier monotonic) {
        this.wall = wall;
        this.monotonic = monotonic;
        this.started = wall.instant();
        this.since = monotonic.getAsLong();
    }

    static WallClock in(MeterRegistry registry) {
        WallClock clock = new WallClock(InstantSource.system(), System::nanoTime);
        Gauge.builder("dateline.wall.clock.seconds", clock, own -> own.wall.millis() / 1e3)
                .strongReference(true)
                .register(registry);
        Gauge.builder(
                        "dateline.wall.clock.jump.seconds",
                        clock,
                        own -> own.away().toMillis() / 1e3)
                .strongReference(true)
                .register(registry);
        return clock;
    }

    /** Says it once where it has jumped since the last look; gives by how much, below zero for back. */
    public synchronized Duration look() {
        Duration away = away();
        Duration jump = away.minus(seen);
        if (jump.abs().compareTo(JUMP) < 0) {
            return Duration.ZERO;
        }
        seen = away;
        jumped = monotonic.getAsLong();
        LOG.warn(
                "the clock of this machine has gone {} by {} s: what waits here goes on, but what is due at a time of day is"
                        + " not due when it should be; see that its time is set by one server, and slowly",
                jump.isNegative() ? "back" : "on",
                seconds(jump.abs()));
        return jump;
    }

    /** A line where it jumped of late and is away from where it would be had it never jumped, else none. */
    synchronized List<String> notes() {
        Duration away = away();
        boolean old = seen.isZero() || monotonic.getAsLong() - jumped > NEWS.toNanos();
        return old || away.abs().compareTo(JUMP) < 0
                ? List.of()
                : List.of("the clock of this machine is %s s %s of where it would be had it not jumped"
                        .formatted(seconds(away.abs()), away.isNegative() ? "behind" : "ahead"));
    }

    private Duration away() {
        long before;
        long after;
        Instant now;
        do {
            // A process that stands still between the two would take that for a jump.
            before = monotonic.getAsLong();
            now = wall.instant();
            after = monotonic.getAsLong();
        } while (after - before > MOST_BETWEEN_NANOS);
        return Duration.between(started, now).minusNanos(after - since);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1e3);
    }
}
