package dev.dateline.gateway.hub;

import dev.dateline.contract.live.Entry;
import dev.dateline.gateway.shelf.Block;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A dense run of entries, oldest first: the older ones in blocks on the shelf, read where they are asked for, the newest on
 * the heap. It never changes, but that words taken down are in none.
 */
final class Stretch extends AbstractList<Entry> implements RandomAccess {
    private final long first;
    private final List<Block> blocks;
    private final long from;
    private final List<Entry> newest;

    /**
     * @param first the seq of the oldest
     * @param blocks dense from there on
     * @param from the seq of the first that is on the heap
     * @param newest those
     */
    Stretch(long first, List<Block> blocks, long from, List<Entry> newest) {
        this.first = first;
        this.blocks = blocks;
        this.from = from;
        this.newest = newest;
    }

    /** Whether the entry with this seq is on the heap. */
    boolean isAtHand(long seq) {
        return seq >= from && seq < from + newest.size();
    }

    /** Throws {@link dev.dateline.gateway.shelf.Unreadable} where it cannot be read. */
    Entry at(long seq) {
        if (seq >= from) {
            return newest.get(Math.toIntExact(seq - from));
        }
        Block block = block(seq);
        return block.entries().get(Math.toIntExact(seq - block.first()));
    }

    /** The same up to {@code seq}, which it holds. */
    Stretch upTo(long seq) {
        int count = Math.toIntExact(seq - from + 1);
        return count >= 0
                ? new Stretch(first, blocks, from, newest.subList(0, count))
                : new Stretch(first, blocks, seq + 1, List.of());
    }

    @Override
    public Entry get(int index) {
        return at(first + index);
    }

    @Override
    public int size() {
        return Math.toIntExact(from - first + newest.size());
    }

    /** The block that holds {@code seq}, which is older than what is on the heap. */
    Block block(long seq) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).first() <= seq) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return blocks.get(low);
    }
}
