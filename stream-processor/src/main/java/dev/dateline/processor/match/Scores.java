package dev.dateline.processor.match;

import java.util.PriorityQueue;
import java.util.function.IntConsumer;

/** Sums by slot, and which slots have one; used again and again, for there may be a hundred thousand. */
final class Scores {
    private double[] sums = {};
    private int[] touched = {};
    private int size;

    /** Room for so many slots, all at 0. */
    void clear(int room) {
        for (int i = 0; i < size; i++) {
            sums[touched[i]] = 0;
        }
        size = 0;
        if (sums.length < room) {
            sums = new double[Math.max(room, 2 * sums.length)];
            touched = new int[sums.length];
        }
    }

    /** Adds what is above 0. */
    void add(int slot, double more) {
        if (more <= 0) {
            return;
        }
        if (sums[slot] == 0) {
            touched[size++] = slot;
        }
        sums[slot] += more;
    }

    int size() {
        return size;
    }

    double of(int slot) {
        return sums[slot];
    }

    /** The score that so many slots reach or pass; 0 where there are no more than that. */
    double least(int most) {
        if (size <= most) {
            return 0;
        }
        PriorityQueue<Double> best = new PriorityQueue<>(most);
        for (int i = 0; i < size; i++) {
            double sum = sums[touched[i]];
            if (best.size() < most) {
                best.add(sum);
            } else if (sum > best.element()) {
                best.remove();
                best.add(sum);
            }
        }
        return best.element();
    }

    void each(IntConsumer consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(touched[i]);
        }
    }
}
