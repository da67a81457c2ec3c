package dev.dateline.contract.desk;

import dev.dateline.contract.json.Require;
import java.time.Instant;

/**
 * What took an item away.
 *
 * @param by what the later item is to it: {@code KILL}, {@code HOLD}, {@code CORRECTION}, or {@code UPDATE} for a newer
 *     version
 * @param at when its provider made that later item (UTC, by the provider's clock)
 */
public record Loss(Relation by, Instant at) {
    public Loss {
        Require.present("by", by);
        Require.present("at", at);
    }
}
