package dev.dateline.processor.lineage;

import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;

/** What an item is to those that came before it. Pure. */
public final class Lineage {
    private Lineage() {}

    /** {@code trail} is what was made of the item's earlier versions and of the items that it says it is about. */
    public static Relation relation(WireItem item, Trail trail) {
        if (item.handling().isKill()) {
            return Relation.KILL;
        }
        if (item.handling().signal() == Signal.CORRECTION) {
            return Relation.CORRECTION;
        }
        boolean known = !trail.articles().isEmpty();
        return known || item.handling().signal() == Signal.UPDATE ? Relation.UPDATE : Relation.NEW;
    }
}
