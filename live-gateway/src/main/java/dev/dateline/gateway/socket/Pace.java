package dev.dateline.gateway.socket;

import dev.dateline.contract.json.Require;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a connection is borne with.
 *
 * @param heartbeat between two signs of life on an idle line
 * @param stall how long a reader may take nothing while something waits for it
 * @param window how many entries one who was caught up may fall behind before it starts anew
 */
public record Pace(Duration heartbeat, Duration stall, long window) {
    public static final Pace USUAL = new Pace(Duration.ofSeconds(20), Duration.ofSeconds(30), 1000);

    /** Heartbeats after which a reader who gave no sign of life is gone. */
    private static final int MISSED = 3;

    /** A connection lives for hours, each for a time of its own, so that readers spread over nodes that were added. */
    private static final Duration YOUNGEST = Duration.ofHours(4);

    private static final Duration OLDEST = Duration.ofHours(6);

    public Pace {
        Require.that(heartbeat.isPositive() && stall.isPositive(), "a pace is above 0");
        Require.that(window > 0, "window is not above 0");
    }

    /** How long a reader may be silent before it counts as gone; it is asked for a sign of life in time. */
    Duration silence() {
        return heartbeat.multipliedBy(MISSED);
    }

    /** How often every connection is looked at: half of what any of these times may be. */
    Duration look() {
        return (heartbeat.compareTo(stall) < 0 ? heartbeat : stall).dividedBy(2);
    }

    /** After how long a connection is sent elsewhere. */
    Duration age() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(YOUNGEST.toMillis(), OLDEST.toMillis()));
    }
}
