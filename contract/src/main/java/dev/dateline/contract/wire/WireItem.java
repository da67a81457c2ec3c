package dev.dateline.contract.wire;

import dev.dateline.contract.json.Require;
import java.time.Instant;

/**
 * One version of one thing that a provider sent, normalised.
 *
 * @param versionCreated when the provider made this version, by the provider's clock (UTC)
 */
public record WireItem(ItemVersion version, Origin origin, Handling handling, Copy copy, Instant versionCreated) {
    public WireItem {
        Require.present("version", version);
        Require.present("origin", origin);
        Require.present("handling", handling);
        Require.present("copy", copy);
        Require.present("versionCreated", versionCreated);
    }
}
