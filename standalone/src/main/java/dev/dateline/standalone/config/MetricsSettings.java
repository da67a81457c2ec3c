package dev.dateline.standalone.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How sources are watched, and where that is read.
 *
 * @param port 0 for any free one, null for no such door
 * @param silentAfter how long a source may be silent while its rhythm is not known
 */
public record MetricsSettings(String host, @Nullable Integer port, Duration silentAfter) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public MetricsSettings {
        if (port != null) {
            BadValue.unlessPort("port", port);
        }
        BadValue.unless(
                silentAfter != null && silentAfter.compareTo(SHORTEST) >= 0,
                "silentAfter",
                silentAfter + " is less than a minute");
    }
}
