package dev.dateline.gateway.hub;

import dev.dateline.contract.live.Entry;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A dense run of entries that grows at its end. One thread writes. A view once handed out never changes: appending
 * writes behind its end, and everything else copies.
 */
final class Slots {
    private Entry[] slots;
    private int size;

    Slots(List<Entry> entries) {
        this.slots = entries.toArray(Entry[]::new);
        this.size = slots.length;
    }

    boolean isEmpty() {
        return size == 0;
    }

    Entry first() {
        return slots[0];
    }

    Entry last() {
        return slots[size - 1];
    }

    boolean holds(long seq) {
        return size > 0 && seq >= first().mark().seq() && seq <= last().mark().seq();
    }

    Entry get(long seq) {
        return slots[index(seq)];
    }

    void add(Entry entry) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, Math.max(16, size * 2));
        }
        slots[size++] = entry;
    }

    void replace(Entry entry) {
        slots = slots.clone();
        slots[index(entry.mark().seq())] = entry;
    }

    List<Entry> view() {
        return Collections.unmodifiableList(Arrays.asList(slots).subList(0, size));
    }

    private int index(long seq) {
        return Math.toIntExact(seq - first().mark().seq());
    }
}
