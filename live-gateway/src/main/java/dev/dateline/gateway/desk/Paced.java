package dev.dateline.gateway.desk;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Something that a console is sent as a whole whenever it has changed, but no oftener than it pauses. Of one event loop. */
final class Paced {
    private final long pause;
    private final LongSupplier change;
    private final Supplier<Whole> whole;
    private long sent;
    private boolean resting;

    /** All of it as it is now, and the number of its newest change. */
    record Whole(DeskMessage message, long change) {}

    /**
     * Nothing is sent before its first change.
     *
     * @param pause in milliseconds
     * @param change the number of its newest change, 0 before the first
     */
    Paced(long pause, LongSupplier change, Supplier<Whole> whole) {
        this.pause = pause;
        this.change = change;
        this.whole = whole;
    }

    long pause() {
        return pause;
    }

    boolean isDue() {
        return !resting && change.getAsLong() != sent;
    }

    /** What is to be sent; its pause begins. */
    DeskMessage take() {
        Whole now = whole.get();
        sent = now.change();
        resting = true;
        return now.message();
    }

    void rested() {
        resting = false;
    }
}
