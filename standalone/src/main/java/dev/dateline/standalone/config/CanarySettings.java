package dev.dateline.standalone.config;

import java.time.Duration;

/**
 * The item that is sent all the time to see whether the pipe carries.
 *
 * @param every how often; zero for never
 */
public record CanarySettings(Duration every) {
    /** None is sent, and none waited for. */
    public static final CanarySettings NONE = new CanarySettings(Duration.ZERO);

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofHours(1);

    public CanarySettings {
        BadValue.unless(
                every.isZero() || (every.compareTo(LEAST) >= 0 && every.compareTo(MOST) <= 0),
                "every",
                every + " is not PT1S to PT1H, nor PT0S for never");
    }

    /** Whether one is sent. */
    public boolean isSent() {
        return !every.isZero();
    }
}
