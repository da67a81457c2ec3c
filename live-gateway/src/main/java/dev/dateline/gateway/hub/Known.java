package dev.dateline.gateway.hub;

import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Mark;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run of entries without reading any of them. Immutable.
 *
 * @param first the seq of its oldest entry
 * @param began when that was decided (UTC); null while there is none
 * @param last the mark of its newest entry; null while there is none
 * @param untold the seq of the newest entry that cannot be told, since it changes an update before the first; 0 for none
 * @param versions of pin and phase, where the run is from the beginning
 * @param fronts which entries may have changed what the page shows beside its updates
 */
record Known(long first, @Nullable Instant began, @Nullable Mark last, long untold, Versions versions, Seqs fronts) {
    /** Of an empty one. */
    static Known from(long first) {
        return new Known(first, null, null, 0, Versions.FIRST, Seqs.NONE);
    }

    /** After one more entry; {@code named}: whether the update that it is about, if any, is held. */
    Known after(Entry entry, boolean named) {
        Mark mark = entry.mark();
        boolean told = named && !erasesBefore(first, entry);
        return new Known(
                first,
                began == null ? mark.at() : began,
                mark,
                told ? untold : mark.seq(),
                versions.after(entry),
                changesFront(entry) ? fronts.with(mark.seq()) : fronts);
    }

    /** The same of a run that ended with {@code then}, where these were the versions. */
    Known upTo(Mark then, Versions ruled) {
        return new Known(first, began, then, Math.min(untold, then.seq()), ruled, fronts);
    }

    private static boolean erasesBefore(long first, Entry entry) {
        return entry instanceof Entry.TakenDown down && down.erased().stream().anyMatch(leaf -> leaf.seq() < first);
    }

    private static boolean changesFront(Entry entry) {
        return switch (entry) {
            case Entry.Opened e -> true;
            case Entry.Revised e -> true;
            case Entry.Configured e -> true;
            case Entry.Pinned e -> true;
            case Entry.Closed e -> true;
            case Entry.Reopened e -> true;
            default -> false;
        };
    }
}
