package dev.dateline.gateway.socket;

import dev.dateline.contract.json.Require;
import java.time.Duration;

/**
 * How long a connection is borne with.
 *
 * @param heartbeat between two signs of life on an idle line
 * @param stall how long a reader may take nothing while something waits for it
 * @param window how many entries one who was caught up may fall behind before it starts anew
 */
public record Pace(Duration heartbeat, Duration stall, long window) {
    public static final Pace USUAL = new Pace(Duration.ofSeconds(20), Duration.ofSeconds(30), 1000);

    public Pace {
        Require.that(heartbeat.isPositive() && stall.isPositive(), "a pace is above 0");
        Require.that(window > 0, "window is not above 0");
    }
}
