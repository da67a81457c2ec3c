package dev.dateline.gateway.desk;

import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many sources there really are. Pure. */
final class Independence {
    private Independence() {}

    /**
     * How many of these items come from sources that do not depend on each other: those of one provider are one source,
     * and so are those that matching has folded into one proposal, for they are one text.
     *
     * @param folded the items of each proposal
     */
    static int count(List<ItemVersion> items, Collection<List<ItemVersion>> folded) {
        Set<ItemVersion> left = new HashSet<>(items);
        int sources = 0;
        while (!left.isEmpty()) {
            ItemVersion first = left.iterator().next();
            left.removeAll(dependents(first, left, folded));
            sources++;
        }
        return sources;
    }

    /** The item itself, and all that hang together with it by a provider or a text. */
    private static Set<ItemVersion> dependents(
            ItemVersion first, Set<ItemVersion> among, Collection<List<ItemVersion>> folded) {
        Set<ItemVersion> found = new HashSet<>(Set.of(first));
        boolean grown = true;
        while (grown) {
            Set<Provider> providers = new HashSet<>();
            found.forEach(item -> providers.add(item.item().provider()));
            grown = false;
            for (ItemVersion item : among) {
                boolean depends = providers.contains(item.item().provider())
                        || folded.stream().anyMatch(one -> one.contains(item) && holdsAny(one, found));
                grown |= depends && found.add(item);
            }
        }
        return found;
    }

    private static boolean holdsAny(List<ItemVersion> items, Set<ItemVersion> of) {
        return items.stream().anyMatch(of::contains);
    }
}
