package dev.dateline.contract.desk;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sources beside the first.
 *
 * @param listed in the order in which they came, at most {@link #MOST}
 * @param more how many came after these, and are only counted; what rests on them rests on the listed ones as well
 */
public record Sources(List<Source> listed, int more) {
    /** More outlets than this carry no copy that an editor waits for. */
    public static final int MOST = 20;

    public static final Sources NONE = new Sources(List.of(), 0);

    public Sources {
        listed = List.copyOf(Require.present("listed", listed));
        Require.that(listed.size() <= MOST, "more than " + MOST + " sources are listed");
        Require.that(more >= 0, "more is below 0");
    }

    /** The first {@link #MOST} of these. */
    public static Sources of(List<Source> all) {
        Sources sources = NONE;
        for (Source one : all) {
            sources = sources.with(one);
        }
        return sources;
    }

    /** With one more, in place of what its item had before; where the list is full, what is lost makes room for it. */
    public Sources with(Source one) {
        ItemId item = one.version().item();
        List<Source> others = new ArrayList<>(listed.stream()
                .filter(other -> !other.version().item().equals(item))
                .toList());
        if (others.size() == MOST) {
            others.stream().filter(other -> !other.stands()).findFirst().ifPresent(others::remove);
        }
        return others.size() == MOST
                ? new Sources(listed, more + 1)
                : new Sources(Stream.concat(others.stream(), Stream.of(one)).toList(), more);
    }

    public Sources without(ItemId item) {
        return new Sources(
                listed.stream()
                        .filter(one -> !one.version().item().equals(item))
                        .toList(),
                more);
    }

    /** Without what these items said: it stays in sight, and counts no longer. */
    public Sources losing(Set<ItemId> items, Loss by) {
        return new Sources(
                listed.stream()
                        .map(one -> items.contains(one.version().item()) ? one.lost(by) : one)
                        .toList(),
                more);
    }

    public List<Source> standing() {
        return listed.stream().filter(Source::stands).toList();
    }

    public boolean lists(ItemVersion version) {
        return listed.stream().anyMatch(one -> one.version().equals(version));
    }

    public boolean isEmpty() {
        return listed.isEmpty();
    }
}
