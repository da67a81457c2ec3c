package dev.dateline.standalone.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * To whom it is told which steps single items take to readers, and how long each takes.
 *
 * @param endpoint where a collector takes OTLP over HTTP, such as {@code http://127.0.0.1:4318/v1/traces}; null for nobody
 * @param ratio of how many items, above 0 to 1
 */
public record TracesSettings(@Nullable URI endpoint, double ratio) {
    public TracesSettings {
        if (endpoint != null) {
            boolean web = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
            // Not repeated: a password may stand in it.
            BadValue.unless(
                    web && endpoint.getHost() != null && endpoint.getRawUserInfo() == null,
                    "endpoint",
                    "is no http or https address with a host and without a name or password");
        }
        BadValue.unless(ratio > 0 && ratio <= 1, "ratio", ratio + " is not above 0 and up to 1");
    }
}
