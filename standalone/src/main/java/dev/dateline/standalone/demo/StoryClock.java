package dev.dateline.standalone.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The time in the story: runs at real speed, and leaps forward to each item's time. It never goes back. */
public final class StoryClock extends Clock {
    private final InstantSource real;
    private final AtomicReference<Leap> last;

    /** From {@code landed} on, which was at {@code left} by the real clock. */
    private record Leap(Instant landed, Instant left) {
        Instant now(Instant real) {
            Duration since = Duration.between(left, real);
            return since.isNegative() ? landed : landed.plus(since);
        }
    }

    /** Starts to run now, at {@code begin} in the story. */
    public StoryClock(Instant begin, InstantSource real) {
        this.real = real;
        this.last = new AtomicReference<>(new Leap(begin, real.instant()));
    }

    /** From now on it is {@code time}, or what it is already where that is later. */
    public void leapTo(Instant time) {
        last.updateAndGet(leap -> {
            Instant now = real.instant();
            return leap.now(now).isBefore(time) ? new Leap(time, now) : leap;
        });
    }

    @Override
    public Instant instant() {
        return last.get().now(real.instant());
    }

    /** UTC: zones belong to articles. */
    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Refused: nothing here asks a clock for a zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("zones belong to articles");
    }
}
