package dev.dateline.contract.desk;

import dev.dateline.contract.json.Require;
import java.time.Instant;

/** The decision that a subject's current version comes from. */
public record Winner(long version, DecisionId decision, String by, Instant at) {
    public Winner {
        Require.present("decision", decision);
        Require.line("by", by);
        Require.present("at", at);
    }
}
