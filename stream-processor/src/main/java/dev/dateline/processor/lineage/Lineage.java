package dev.dateline.processor.lineage;

import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import java.util.LinkedHashSet;
import java.util.Set;

/** What an item is to those that came before it. Pure. */
public final class Lineage {
    private Lineage() {}

    /** The items that this one is a version of, or says that it is about. */
    public static Set<ItemId> subjects(WireItem item) {
        Set<ItemId> subjects = new LinkedHashSet<>(item.handling().about());
        subjects.add(item.version().item());
        return subjects;
    }

    /**
     * By what its provider says of it, then by its text.
     *
     * @param trail what was made of the item's earlier versions and of the items that it says it is about
     * @param led whether the earlier text that {@code kin} found led to anything: else what it is to it tells an editor nothing
     */
    public static Relation relation(WireItem item, Trail trail, Kin kin, boolean led) {
        if (item.handling().isKill()) {
            return Relation.KILL;
        }
        if (item.handling().signal() == Signal.CORRECTION) {
            return Relation.CORRECTION;
        }
        if (item.details().flags().contains(Details.Flag.REFILE)) {
            return Relation.REFILE;
        }
        if (!trail.articles().isEmpty() || item.handling().signal() == Signal.UPDATE) {
            return Relation.UPDATE;
        }
        return led && kin instanceof Kin.Repeats repeats
                ? relation(repeats.copy().kinship())
                : Relation.NEW;
    }

    private static Relation relation(Kinship kinship) {
        return switch (kinship) {
            case RESEND -> Relation.RESEND;
            case UPDATE -> Relation.UPDATE;
            case REWRITE -> Relation.REWRITE;
        };
    }
}
