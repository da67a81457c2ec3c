package dev.dateline.gateway.hub;

import dev.dateline.contract.live.Chain;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Front;
import dev.dateline.gateway.shelf.Block;
import dev.dateline.gateway.shelf.Shelf;
import dev.dateline.gateway.shelf.Unreadable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A dense run of one article's entries with all that is kept of them an entry at a time: the updates that they come to, the
 * front, and what else a log is asked for again and again. One thread writes. A little longer than most, since what belongs
 * to an entry must grow together.
 */
final class Run {
    /** Bytes, about, that go to the shelf together at most: a block is read whole. */
    private static final int LARGE = 256 << 10;

    private final Store store;
    private final Slots slots;
    private final Fold fold;
    private long[] heads = new long[16];
    private Known known;
    private @Nullable Front front;
    private long weight;

    /** So many must be on the heap before the shelf, which had no room, is asked again. */
    private int again;

    /**
     * Where entries go.
     *
     * @param heap counts those that are held there
     * @param lost is run where some cannot be read back
     */
    record Store(Shelf shelf, Heap heap, Runnable lost) {}

    /** An empty one that begins with the seq {@code first}; {@code front} is as it stands after all that is to come at once. */
    Run(Store store, long first, @Nullable Front front) {
        this.store = store;
        this.slots = new Slots(first);
        this.fold = new Fold(slots::view);
        this.known = Known.from(first);
        this.front = front;
    }

    long first() {
        return known.first();
    }

    /** The seq of the entry that comes next. */
    long next() {
        return slots.next();
    }

    @Nullable Front front() {
        return front;
    }

    boolean holds(long seq) {
        return slots.holds(seq);
    }

    /** Whether {@code chain} is that of the entry that it holds at {@code seq}. */
    boolean fits(long seq, Chain chain) {
        return heads[Math.toIntExact(seq - first())] == head(chain);
    }

    Stretch entries() {
        return slots.view();
    }

    /** Takes the entry that comes next, after which {@code then} is the front; null for what the entry makes of it. */
    void add(Entry entry, @Nullable Front then) {
        int index = Math.toIntExact(slots.next() - first());
        heads = index == heads.length ? Arrays.copyOf(heads, index * 2) : heads;
        heads[index] = head(entry.mark().chain());
        slots.add(entry);
        known = known.after(entry, fold.take(entry));
        front = then == null ? after(entry) : then;
        grown(1, Heap.weight(entry));
    }

    /** Puts the oldest away until no more is on the heap than is to be, and a block; gives whether that was anything. */
    boolean tidy(Holding most) {
        int before = slots.onHeap();
        while (mayShelve()
                && (slots.onHeap() >= most.entries() + most.block() || (weight > most.bytes() && slots.onHeap() > 1))) {
            shelve(Math.min(most.block(), slots.onHeap() - 1));
        }
        return slots.onHeap() < before;
    }

    /** Puts all but the newest {@code keep} away, {@code least} or more at a time; gives whether that was anything. */
    boolean clear(Holding most, int keep, int least) {
        int before = slots.onHeap();
        while (slots.onHeap() >= keep + least && mayShelve()) {
            shelve(Math.min(most.block(), slots.onHeap() - keep));
        }
        return slots.onHeap() < before;
    }

    private boolean mayShelve() {
        return slots.onHeap() >= again;
    }

    /** Of these no word is held any longer; gives whether that changed anything. */
    boolean erase(List<Long> seqs) {
        List<Entry> held = new ArrayList<>();
        boolean hidden = false;
        for (long seq : new TreeSet<>(seqs).subSet(first(), next())) {
            Optional<Entry> entry = read(seq);
            entry.filter(words -> !(words instanceof Entry.Erased)).ifPresent(held::add);
            hidden |= entry.isEmpty() && giveUp(seq);
        }
        erase(held);
        return hidden || !held.isEmpty();
    }

    private void erase(Collection<Entry> held) {
        if (!held.isEmpty()) {
            Stretch before = slots.view();
            if (!slots.replace(held.stream().<Entry>map(Entry::remains).toList())) {
                store.lost().run();
            }
            held.forEach(fold::erased);
            held.stream()
                    .filter(entry -> before.isAtHand(entry.mark().seq()))
                    .forEach(entry -> grown(0, Heap.weight(entry.remains()) - Heap.weight(entry)));
        }
    }

    /** Nobody can take words out of a block that cannot be read: it goes, and so does what was made of it. */
    private boolean giveUp(long seq) {
        slots.giveUp(seq);
        store.lost().run();
        return fold.lost(seq);
    }

    /** The log as it stands, under a front that is known; {@code growing}: whether its beginning may still come. */
    ArticleLog log(Front shown, boolean growing) {
        return new ArticleLog(slots.view(), shown, fold.updates(shown.pinned()), known, growing);
    }

    /** Nobody needs it any longer. */
    void discard() {
        slots.discard();
        grown(-slots.onHeap(), -weight);
    }

    private @Nullable Front after(Entry entry) {
        Front before = front;
        return entry instanceof Entry.Opened opened ? Front.of(opened) : before == null ? null : before.after(entry);
    }

    private void shelve(int count) {
        List<Entry> oldest = new ArrayList<>();
        long going = 0;
        for (Entry entry : slots.oldest(count)) {
            oldest.add(entry);
            going += Heap.weight(entry);
            if (going >= LARGE) {
                break;
            }
        }
        Optional<Block> block = store.shelf().put(oldest, store.lost());
        if (block.isEmpty()) {
            again = slots.onHeap() + count;
            return;
        }
        again = 0;
        slots.shelved(block.get());
        fold.shelved(oldest.getLast().mark().seq());
        grown(-oldest.size(), -going);
    }

    private void grown(long count, long bytes) {
        weight += bytes;
        store.heap().add(count, bytes);
    }

    /** Empty where it cannot be read. */
    private Optional<Entry> read(long seq) {
        try {
            return Optional.of(slots.view().at(seq));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Enough of a head to tell two apart that are not made to be mistaken for each other. */
    private static long head(Chain chain) {
        return HexFormat.fromHexDigitsToLong(chain.head(), 0, 16);
    }
}
