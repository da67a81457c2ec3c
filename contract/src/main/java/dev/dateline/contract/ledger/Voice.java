package dev.dateline.contract.ledger;

import dev.dateline.contract.json.Require;
import java.time.Instant;

/**
 * Who says something.
 *
 * @param source in the item's words, such as "the ministry"; the item's own speaker where it names nobody
 * @param via who reports it: the item's speaker
 * @param at when the item was made (UTC, by the provider's clock)
 */
public record Voice(String source, String via, Instant at) {
    public Voice {
        Require.line("source", source);
        Require.line("via", via);
        Require.present("at", at);
    }
}
