package dev.dateline.processor.lineage;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemVersion;

/** That an item says again what an earlier one said, and how. */
public record Echo(ItemVersion of, Kinship kinship) {
    public Echo {
        Require.present("of", of);
        Require.present("kinship", kinship);
    }
}
