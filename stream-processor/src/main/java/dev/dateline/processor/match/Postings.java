package dev.dateline.processor.match;

import java.util.Arrays;

/** The slots of the articles that have one stem, in their order, and what it weighs in each. */
final class Postings {
    private int[] slots = new int[2];
    private float[] weights = new float[2];
    private int size;

    int size() {
        return size;
    }

    /** The slot is not among them. */
    void add(int slot, float weight) {
        int at = -Arrays.binarySearch(slots, 0, size, slot) - 1;
        if (size == slots.length) {
            int more = size + Math.max(2, size / 2);
            slots = Arrays.copyOf(slots, more);
            weights = Arrays.copyOf(weights, more);
        }
        System.arraycopy(slots, at, slots, at + 1, size - at);
        System.arraycopy(weights, at, weights, at + 1, size - at);
        slots[at] = slot;
        weights[at] = weight;
        size++;
    }

    boolean removeAndIsEmpty(int slot) {
        int at = Arrays.binarySearch(slots, 0, size, slot);
        if (at >= 0) {
            System.arraycopy(slots, at + 1, slots, at, size - at - 1);
            System.arraycopy(weights, at + 1, weights, at, size - at - 1);
            size--;
        }
        return size == 0;
    }

    /** Adds to each slot's score what it weighs there, so often. */
    void addTo(Scores scores, double times) {
        for (int i = 0; i < size; i++) {
            scores.add(slots[i], weights[i] * times);
        }
    }
}
