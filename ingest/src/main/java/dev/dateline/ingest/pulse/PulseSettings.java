package dev.dateline.ingest.pulse;

import dev.dateline.contract.json.Require;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How sources are watched, and where one may look.
 *
 * @param host where {@code GET /metrics} and {@code GET /sources} answer: a door of their own, not the providers'
 * @param port of the same; 0 for any free one, null for no such door
 * @param silentAfter how long a source may be silent while its rhythm is not known
 */
public record PulseSettings(String host, @Nullable Integer port, Duration silentAfter) {
    /** Nobody can look, and a new source may be silent for a day. */
    public static final PulseSettings USUAL = new PulseSettings("127.0.0.1", null, Duration.ofHours(24));

    public PulseSettings {
        Require.line("host", host);
        Require.that(port == null || (port >= 0 && port <= 65_535), "metrics port " + port + " is not 0 to 65535");
        Require.that(
                Require.present("silentAfter", silentAfter).compareTo(Duration.ofMinutes(1)) >= 0,
                "silentAfter is less than a minute");
    }
}
