package dev.dateline.gateway.hub;

import dev.dateline.contract.live.Entry;
import dev.dateline.gateway.shelf.Block;
import dev.dateline.gateway.shelf.Unreadable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A dense run of entries that grows at its end and goes to the shelf at its beginning. One thread writes. A view once handed
 * out never changes, but for words that are taken down from the shelf: appending writes behind its end, and everything else
 * copies.
 */
final class Slots {
    private final long first;
    private List<Block> blocks = List.of();
    private long from;
    private Entry[] newest = new Entry[16];
    private int size;

    /** An empty one that begins with the seq {@code first}. */
    Slots(long first) {
        this.first = first;
        this.from = first;
    }

    /** The seq of the entry that comes next. */
    long next() {
        return from + size;
    }

    /** How many are on the heap. */
    int onHeap() {
        return size;
    }

    boolean holds(long seq) {
        return seq >= first && seq < next();
    }

    void add(Entry entry) {
        if (size == newest.length) {
            newest = Arrays.copyOf(newest, size * 2);
        }
        newest[size++] = entry;
    }

    /** Up to so many of the oldest that are on the heap. */
    List<Entry> oldest(int count) {
        return Collections.unmodifiableList(Arrays.asList(newest).subList(0, Math.min(count, size)));
    }

    /** The oldest on the heap are in {@code block} from now on. */
    void shelved(Block block) {
        List<Block> more = new ArrayList<>(blocks);
        more.add(block);
        blocks = List.copyOf(more);
        from += block.size();
        size -= block.size();
        newest = Arrays.copyOfRange(newest, block.size(), block.size() + Math.max(16, size + size / 2));
    }

    /** Puts these in the places of what it holds there; false where a block had to be given up instead. */
    boolean replace(List<Entry> stubs) {
        Stretch held = view();
        Map<Block, List<Entry>> shelved = new HashMap<>();
        newest = newest.clone();
        for (Entry stub : stubs) {
            long seq = stub.mark().seq();
            if (seq >= from) {
                newest[Math.toIntExact(seq - from)] = stub;
            } else {
                shelved.computeIfAbsent(held.block(seq), block -> new ArrayList<>())
                        .add(stub);
            }
        }
        boolean all = true;
        for (Map.Entry<Block, List<Entry>> block : shelved.entrySet()) {
            all &= replace(block.getKey(), block.getValue());
        }
        return all;
    }

    /** The block that holds {@code seq}, which is on the shelf, goes with all words in it. */
    void giveUp(long seq) {
        view().block(seq).discard();
    }

    private static boolean replace(Block block, List<Entry> stubs) {
        try {
            List<Entry> entries = new ArrayList<>(block.entries());
            stubs.forEach(stub -> entries.set(Math.toIntExact(stub.mark().seq() - block.first()), stub));
            block.replace(entries);
            return true;
        } catch (Unreadable e) {
            block.discard();
            return false;
        }
    }

    Stretch view() {
        List<Entry> heap = Collections.unmodifiableList(Arrays.asList(newest).subList(0, size));
        return new Stretch(first, blocks, from, heap);
    }

    /** Takes all its blocks off the shelf. */
    void discard() {
        blocks.forEach(Block::discard);
    }
}
