package dev.dateline.gateway.hub;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Seqs in rising order. Immutable; the next shares what it holds with those before it, and one thread makes it. */
final class Seqs {
    static final Seqs NONE = new Seqs(new int[0], 0);

    private final int[] held;
    private final int size;

    private Seqs(int[] held, int size) {
        this.held = held;
        this.size = size;
    }

    /** These and one more; to be called once of each. */
    Seqs with(long seq) {
        int[] room = size < held.length ? held : Arrays.copyOf(held, Math.max(4, size * 2));
        room[size] = Math.toIntExact(seq);
        return new Seqs(room, size + 1);
    }

    /** Those up to {@code seq}, in their order. */
    LongStream upTo(long seq) {
        return Arrays.stream(held, 0, size).asLongStream().takeWhile(one -> one <= seq);
    }
}
