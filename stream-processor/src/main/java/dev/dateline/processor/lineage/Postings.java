package dev.dateline.processor.lineage;

import dev.dateline.processor.print.Marks;
import java.util.Arrays;
import java.util.function.LongPredicate;

/** Which texts have a mark, the newest first: a hash table of chains in plain arrays, some twenty bytes for each. */
final class Postings {
    private static final int NONE = -1;

    private int[] marks = new int[1 << 10];
    private int[] heads = filled(1 << 10);
    private int[] next = new int[1 << 10];
    private long[] texts = new long[1 << 10];
    private int chains;
    private int size;

    /** How many pairs of a mark and a text were added. */
    int size() {
        return size;
    }

    void add(long text, Marks of) {
        of.stream().forEach(mark -> add(text, mark));
    }

    /** Hands over the texts that have this mark, the newest first, until {@code reader} says no. */
    void read(int mark, LongPredicate reader) {
        int at = heads[slot(mark)];
        while (at != NONE && reader.test(texts[at])) {
            at = next[at];
        }
    }

    private void add(long text, int mark) {
        if (size == next.length) {
            next = Arrays.copyOf(next, 2 * size);
            texts = Arrays.copyOf(texts, 2 * size);
        }
        int slot = slot(mark);
        if (heads[slot] == NONE) {
            marks[slot] = mark;
            chains++;
        }
        next[size] = heads[slot];
        texts[size] = text;
        heads[slot] = size++;
        if (2 * chains > heads.length) {
            grow();
        }
    }

    /** Where the mark's chain begins, or would. */
    private int slot(int mark) {
        int slot = mark & (heads.length - 1);
        while (heads[slot] != NONE && marks[slot] != mark) {
            slot = (slot + 1) & (heads.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldMarks = marks;
        int[] oldHeads = heads;
        marks = new int[2 * oldMarks.length];
        heads = filled(2 * oldHeads.length);
        for (int old = 0; old < oldHeads.length; old++) {
            if (oldHeads[old] != NONE) {
                int slot = slot(oldMarks[old]);
                marks[slot] = oldMarks[old];
                heads[slot] = oldHeads[old];
            }
        }
    }

    private static int[] filled(int length) {
        int[] empty = new int[length];
        Arrays.fill(empty, NONE);
        return empty;
    }
}
