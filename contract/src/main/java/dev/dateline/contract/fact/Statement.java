package dev.dateline.contract.fact;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said something, as an item has it; nothing is asserted to be true.
 *
 * @param source who is said to have said it, in the item's words; where those are "he" or "the ministry", whoever that stands
 *     for if it is known
 * @param gist what, on one line
 * @param evidence the item that says so
 * @param said when the item was made (UTC)
 * @param actor who that is; null where it is not known for certain, and in records of before
 * @param wording where it stands in the item and how it is put; null where the item as a whole is the statement, and in
 *     records of before
 */
public record Statement(
        String source,
        String gist,
        ItemVersion evidence,
        Instant said,
        @Nullable Actor actor,
        @Nullable Wording wording) {
    public Statement {
        Require.line("source", source);
        Require.text("gist", gist);
        Require.present("evidence", evidence);
        Require.present("said", said);
    }

    /** Of an item as a whole. */
    public Statement(String source, String gist, ItemVersion evidence, Instant said) {
        this(source, gist, evidence, said, null, null);
    }
}
