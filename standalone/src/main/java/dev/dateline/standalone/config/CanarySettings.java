package dev.dateline.standalone.config;

import java.time.Duration;

/**
 * The item that is sent all the time to see whether the pipe carries.
 *
 * @param every how often; zero for never. A page has a day's, all of which are taken away in one transaction, so not too often;
 *     and alerts look back over minutes only, as a gateway does over an hour, so not too seldom
 */
public record CanarySettings(Duration every) {
    /** None is sent, and none waited for. */
    public static final CanarySettings NONE = new CanarySettings(Duration.ZERO);

    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofMinutes(10);

    public CanarySettings {
        BadValue.unless(
                every.isZero() || (every.compareTo(LEAST) >= 0 && every.compareTo(MOST) <= 0),
                "every",
                every
                        + " is not PT10S to PT10M, nor PT0S for never: a day's are taken away at once,"
                        + " and alerts look back over minutes");
    }

    /** Whether one is sent. */
    public boolean isSent() {
        return !every.isZero();
    }
}
