package dev.dateline.gateway.shelf;

import dev.dateline.contract.live.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a hub puts the entries that it does not hold on the heap. One thread puts, replaces and discards; any thread reads. */
public interface Shelf extends AutoCloseable {
    /** Takes nothing, so that everything stays on the heap. */
    Shelf NONE = new Shelf() {
        @Override
        public Optional<Block> put(List<Entry> entries, Runnable lost) {
            return Optional.empty();
        }

        @Override
        public ShelfCounts counts() {
            return ShelfCounts.NONE;
        }
    };

    /**
     * Puts these away; empty where that cannot be done now, and they must stay where they are.
     *
     * @param entries dense, oldest first, at least one
     * @param lost is run, on whichever thread, when they turn out not to be readable any longer
     */
    Optional<Block> put(List<Entry> entries, Runnable lost);

    ShelfCounts counts();

    /** Nothing of what was put there is left, and nothing can be read any longer. */
    @Override
    default void close() {}

    /** One on disk, in a folder of its own in {@code parent}; where none can be made, one that takes nothing, after a line in the log. */
    static Shelf in(Path parent) {
        try {
            return DiskShelf.open(parent, DiskShelf.CACHE);
        } catch (IOException e) {
            DiskShelf.LOG.error(
                    "all entries stay on the heap: there is no folder in {}: {}", parent, String.valueOf(e));
            return NONE;
        }
    }
}
