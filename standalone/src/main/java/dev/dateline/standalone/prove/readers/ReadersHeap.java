package dev.dateline.standalone.prove.readers;

import java.util.List;

/**
 * What readers take of a gateway's heap. Pure.
 *
 * @param empty bytes that it held while nobody read, after a full collection
 * @param first bytes once all of them were there, after another
 */
record ReadersHeap(int readers, long empty, long first) {
    /**
     * Bytes that a reader takes at most, a silent one among them. What Vert.x keeps for a connection is 14,000 more, and is to be
     * let go of once a socket is taken over.
     */
    private static final int EACH = 8 << 10;

    /** Bytes beside that: while readers come, the articles' logs grow. */
    private static final int LOGS = 16 << 20;

    /** With fewer of them, the room for the logs is as much for each that too much a reader is not seen. */
    private static final int ENOUGH = 5_000;

    private static final double MEGA = 1e6;

    String line() {
        return ("heap after a full collection: %.1f MB, %.1f MB without readers: %,d bytes each"
                        + " (goal: at most %,d each and %,d for the articles' logs, %.1f MB more in all)")
                .formatted(first / MEGA, empty / MEGA, each(), EACH, LOGS, bound() / MEGA);
    }

    /** What does not hold, a line each. */
    List<String> problems() {
        if (readers < ENOUGH) {
            return List.of("with so few readers this proves nothing on a reader's memory: %,d, and %,d are needed"
                    .formatted(readers, ENOUGH));
        }
        return first - empty > bound()
                ? List.of("readers take %.1f MB of the heap, %,d bytes each".formatted((first - empty) / MEGA, each()))
                : List.of();
    }

    private long each() {
        return (first - empty) / readers;
    }

    private long bound() {
        return (long) EACH * readers + LOGS;
    }
}
