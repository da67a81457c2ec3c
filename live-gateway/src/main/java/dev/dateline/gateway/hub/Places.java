package dev.dateline.gateway.hub;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * From what things are called to where they may stand, at some sixteen bytes each: by hashes alone, so that whoever asks looks
 * there whether it is meant. One thread writes, any thread reads: it finds all that was added before it was handed what it
 * reads beside this, and perhaps more.
 */
final class Places {
    /** A name's hash in the upper half, its place and one in the lower; 0 for none. */
    private volatile long[] slots = new long[8];

    private int used;

    void add(Object name, int place) {
        if (used * 2 >= slots.length) {
            grow();
        }
        put(slots, ((long) hash(name) << 32) | (place + 1));
        used++;
    }

    /** Where things of this name may stand, in no order. */
    IntStream find(Object name) {
        int hash = hash(name);
        long[] room = slots;
        int[] found = new int[2];
        int count = 0;
        for (int at = hash & (room.length - 1); room[at] != 0; at = (at + 1) & (room.length - 1)) {
            if ((int) (room[at] >>> 32) == hash) {
                found = count < found.length ? found : Arrays.copyOf(found, count * 2);
                found[count++] = (int) room[at] - 1;
            }
        }
        return Arrays.stream(found, 0, count);
    }

    private void grow() {
        long[] room = new long[slots.length * 2];
        for (long slot : slots) {
            if (slot != 0) {
                put(room, slot);
            }
        }
        slots = room;
    }

    private static void put(long[] room, long slot) {
        int at = (int) (slot >>> 32) & (room.length - 1);
        while (room[at] != 0) {
            at = (at + 1) & (room.length - 1);
        }
        room[at] = slot;
    }

    /** Names' own hashes differ little where the names do. */
    private static int hash(Object name) {
        int mixed = name.hashCode() * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }
}
