package dev.dateline.contract.desk;

import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.util.List;

/**
 * What a proposal rests on.
 *
 * @param received when Dateline had the item, by the real clock (UTC)
 */
public record Evidence(WireItem item, Relation relation, Reason reason, List<Statement> statements, Instant received) {
    public Evidence {
        Require.present("item", item);
        Require.present("relation", relation);
        Require.present("reason", reason);
        statements = List.copyOf(Require.present("statements", statements));
        Require.present("received", received);
    }
}
