package dev.dateline.contract.fact;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemVersion;
import java.time.Instant;

/**
 * Somebody said something, as an item has it; nothing is asserted to be true.
 *
 * @param source who is said to have said it
 * @param gist what, in one sentence
 * @param evidence the item that says so
 */
public record Statement(String source, String gist, ItemVersion evidence, Instant said) {
    public Statement {
        Require.line("source", source);
        Require.text("gist", gist);
        Require.present("evidence", evidence);
        Require.present("said", said);
    }
}
