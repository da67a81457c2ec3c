package dev.dateline.processor.match;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A set of small numbers, in sorted order. */
final class Slots {
    private int[] held = new int[2];
    private int size;

    int size() {
        return size;
    }

    void add(int slot) {
        int at = Arrays.binarySearch(held, 0, size, slot);
        if (at < 0) {
            if (size == held.length) {
                held = Arrays.copyOf(held, 2 * size);
            }
            int before = -at - 1;
            System.arraycopy(held, before, held, before + 1, size - before);
            held[before] = slot;
            size++;
        }
    }

    boolean removeAndIsEmpty(int slot) {
        int at = Arrays.binarySearch(held, 0, size, slot);
        if (at >= 0) {
            System.arraycopy(held, at + 1, held, at, size - at - 1);
            size--;
        }
        return size == 0;
    }

    void each(IntConsumer consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(held[i]);
        }
    }
}
