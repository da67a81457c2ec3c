package dev.dateline.gateway.webhook;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was taken of one partition, from the first record that is not settled yet. Whatever lies before it is done for good. */
final class Stretch {
    private final Deque<Parcel> open = new ArrayDeque<>();
    private long next;
    private long committed;

    /**
     * @param begin where reading began, which Kafka knows
     */
    Stretch(long begin) {
        this.next = begin;
        this.committed = begin;
    }

    void add(Parcel parcel) {
        open.add(parcel);
        next = parcel.offset() + 1;
    }

    /** A record that is for nobody. */
    void pass(long offset) {
        next = offset + 1;
    }

    /** How many are not settled: what was taken behind the first that is not costs nothing. */
    int size() {
        open.removeIf(Parcel::isSettled);
        return open.size();
    }

    /** Where a restart is to go on; -1 where that is known to Kafka already. */
    long uncommitted() {
        while (!open.isEmpty() && open.getFirst().isSettled()) {
            open.removeFirst();
        }
        long settled = open.isEmpty() ? next : open.getFirst().offset();
        return settled > committed ? settled : -1;
    }

    void committed(long offset) {
        committed = offset;
    }

    void drop() {
        open.forEach(Parcel::drop);
    }
}
