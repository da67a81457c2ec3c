package dev.dateline.standalone.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where items come in.
 *
 * @param port 0 for any free one
 * @param publicUrl under which others reach it; null where they do not
 * @param maxBodyBytes the largest body that is taken
 * @param metrics where they are read
 */
public record IngestSettings(
        String host,
        int port,
        @Nullable String publicUrl,
        int maxBodyBytes,
        List<SourceSettings> sources,
        MetricsSettings metrics) {
    public IngestSettings {
        BadValue.unlessPort("port", port);
        BadValue.unless(maxBodyBytes >= 1, "maxBodyBytes", maxBodyBytes + " is below 1");
        sources = List.copyOf(sources);
    }
}
