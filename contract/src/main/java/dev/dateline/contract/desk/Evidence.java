package dev.dateline.contract.desk;

import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal rests on.
 *
 * @param received when Dateline had the item, by the real clock (UTC)
 * @param mends what it corrects; null where it corrects nothing, where that was not found, and in records of before
 */
public record Evidence(
        WireItem item,
        Relation relation,
        Reason reason,
        List<Statement> statements,
        Instant received,
        @Nullable Mends mends) {
    public Evidence {
        Require.present("item", item);
        Require.present("relation", relation);
        Require.present("reason", reason);
        statements = List.copyOf(Require.present("statements", statements));
        Require.present("received", received);
    }

    /** Of an item that was not found to correct another. */
    public Evidence(WireItem item, Relation relation, Reason reason, List<Statement> statements, Instant received) {
        this(item, relation, reason, statements, received, null);
    }
}
