package dev.dateline.ingest;

import dev.dateline.contract.json.Require;
import java.util.List;

/**
 * Where items are taken, and from whom.
 *
 * @param port 0 for any free one
 * @param maxBodyBytes of one request; 1 KiB to 16 MiB
 */
public record IngestConfig(String host, int port, int maxBodyBytes, List<SourceConfig> sources) {
    public IngestConfig {
        Require.line("host", host);
        Require.that(port >= 0 && port <= 65_535, "port " + port + " is not 0 to 65535");
        Require.that(
                maxBodyBytes >= 1 << 10 && maxBodyBytes <= 16 << 20,
                "maxBodyBytes " + maxBodyBytes + " is not 1024 to 16777216");
        sources = List.copyOf(Require.present("sources", sources));
        long keys = sources.stream().map(SourceConfig::key).distinct().count();
        Require.that(keys == sources.size(), "two sources have the same key");
    }
}
