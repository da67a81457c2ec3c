package dev.dateline.processor.verify;

import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item: a kill stands until a usable version that is newer than it, and is none where such a version
 * was there before it. Kills under another id have no order with the item's own versions here, so of these only one
 * that is newer than all of them counts.
 */
final class Fate {
    private final Set<ItemVersion> notices = new HashSet<>();
    private @Nullable Kill own;
    private @Nullable Kill foreign;
    private @Nullable Instant newest;

    /** {@code written} by the real clock, {@code created} by the provider's. */
    record Kill(ItemVersion by, Instant created, Instant written) {}

    void killed(WireItem item, boolean underOwnId, Instant written) {
        Kill kill = new Kill(item.version(), item.versionCreated(), written);
        if (underOwnId) {
            notices.add(item.version());
            ownKill(kill);
        } else if (foreign == null || foreign.created().isBefore(kill.created())) {
            foreign = kill;
        }
    }

    private void ownKill(Kill kill) {
        if (!isPast(kill.created())) {
            own = kill;
            grow(kill.created());
        }
    }

    void stands(WireItem item) {
        if (!isPast(item.versionCreated()) && item.handling().status() == PubStatus.USABLE) {
            own = null;
            grow(item.versionCreated());
        }
    }

    /** The kill that counts; null while the item stands. */
    @Nullable Kill kill() {
        boolean foreignIsNewer =
                foreign != null && (newest == null || foreign.created().isAfter(newest));
        return foreignIsNewer ? foreign : own;
    }

    /** Whether this version is itself the notice that the item is withdrawn: what rests on that may stand. */
    boolean isNotice(ItemVersion version) {
        return notices.contains(version);
    }

    private boolean isPast(Instant created) {
        return newest != null && created.isBefore(newest);
    }

    private void grow(Instant time) {
        newest = newest == null || time.isAfter(newest) ? time : newest;
    }
}
