package dev.dateline.standalone.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where readers and editors come in.
 *
 * @param port 0 for any free one
 * @param banner a line on every page; null for none
 * @param maxBodyBytes the largest body that is taken
 * @param origins of other sites whose pages may read articles
 * @param console what it points out to editors
 */
public record GatewaySettings(
        String host,
        int port,
        @Nullable String banner,
        int maxBodyBytes,
        List<String> origins,
        ConsoleSettings console) {
    public GatewaySettings {
        BadValue.unlessPort("port", port);
        BadValue.unless(maxBodyBytes >= 1, "maxBodyBytes", maxBodyBytes + " is below 1");
        origins = List.copyOf(origins);
    }
}
