package dev.dateline.contract.live;

import dev.dateline.contract.json.Require;

/** What is left of an entry that was taken down: its place and its leaf hash, by which the chain still verifies. */
public record ErasedLeaf(long seq, String leaf) {
    public ErasedLeaf {
        Require.that(seq >= 1, "seq " + seq + " is not 1 or more");
        Require.present("leaf", leaf);
    }
}
