package dev.dateline.gateway;

import dev.dateline.contract.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sets.
 *
 * @param port 0 for a free one
 * @param banner stands on every page, such as "Demonstration"; null for none
 * @param maxBodyBytes the largest request body that is read
 */
public record GatewayConfig(String host, int port, @Nullable String banner, int maxBodyBytes) {
    public GatewayConfig {
        Require.line("host", host);
        Require.that(port >= 0 && port <= 65_535, "port " + port + " is not 0 to 65535");
        Require.that(maxBodyBytes >= 1, "maxBodyBytes is below 1");
    }
}
