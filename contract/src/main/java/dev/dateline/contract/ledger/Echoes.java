package dev.dateline.contract.ledger;

import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of a line's values stand in another's words, be it by way of other copies. */
final class Echoes {
    private final List<Value> values;

    Echoes(List<Value> values) {
        this.values = values;
    }

    /** What stands in another's words is no second voice while that other stands, or has only moved on. */
    boolean has(Value value) {
        return originals(value).stream().anyMatch(Echoes::speaks);
    }

    /** In words that its own provider had before: no news of that provider either. */
    boolean isResent(Value value) {
        return originals(value).stream()
                .anyMatch(one -> speaks(one) && one.provider().equals(value.provider()));
    }

    /** The item versions in the words of these items, and those in theirs. */
    Set<ItemVersion> of(Set<ItemId> items) {
        Set<ItemVersion> copies = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Value value : values) {
                boolean copy = value.isCopyOf(items) || (value.copied() != null && copies.contains(value.copied()));
                more |= copy && copies.add(value.basis().item());
            }
        }
        return copies;
    }

    /** A newer version supersedes its provider's words, and with them their copies. */
    private static boolean speaks(Value original) {
        Loss lost = original.lost();
        return lost == null || lost.by() == Relation.UPDATE;
    }

    private List<Value> originals(Value value) {
        List<Value> originals = new ArrayList<>();
        Set<ItemVersion> seen = new HashSet<>();
        ItemVersion next = value.copied();
        while (next != null && seen.add(next)) {
            Value original = at(next);
            if (original != null) {
                originals.add(original);
            }
            next = original == null ? null : original.copied();
        }
        return originals;
    }

    private @Nullable Value at(ItemVersion version) {
        return values.stream()
                .filter(value -> value.basis().item().equals(version))
                .findFirst()
                .orElse(null);
    }
}
