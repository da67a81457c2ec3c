package dev.dateline.processor.rocks;

import org.jspecify.annotations.Nullable;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.CompactRangeOptions.BottommostLevelCompaction;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** The one compaction of a store that may be going on, which can be given up. Safe for several threads. */
final class Compaction {
    private @Nullable CompactRangeOptions running;
    private boolean over;

    /** Rewrites all files, without what was overwritten or deleted; does nothing once it was given up. */
    void run(RocksDB db) throws RocksDBException {
        try (CompactRangeOptions all =
                new CompactRangeOptions().setBottommostLevelCompaction(BottommostLevelCompaction.kForce)) {
            if (begins(all)) {
                try {
                    db.compactRange(db.getDefaultColumnFamily(), null, null, all);
                } finally {
                    // Before they are closed: whoever gives it up later must not find them.
                    ended();
                }
            }
        }
    }

    private synchronized boolean begins(CompactRangeOptions all) {
        running = over ? null : all;
        return !over;
    }

    private synchronized void ended() {
        running = null;
    }

    /** The one that is going on ends soon, and none begins any more. */
    synchronized void giveUp() {
        over = true;
        if (running != null) {
            running.setCanceled(true);
        }
    }

    synchronized boolean isOver() {
        return over;
    }
}
