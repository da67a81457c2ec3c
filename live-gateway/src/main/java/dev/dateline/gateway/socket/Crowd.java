package dev.dateline.gateway.socket;

import java.util.concurrent.atomic.AtomicInteger;

/** How many follow one article at this node, on all its event loops. Safe for many threads. */
final class Crowd {
    private static final int EXACT = 100;

    private final AtomicInteger size = new AtomicInteger();

    void join() {
        size.incrementAndGet();
    }

    void leave() {
        size.decrementAndGet();
    }

    /** As readers are told: to two figures, rounded down, for the last ones are never true for long. */
    int rounded() {
        int exact = size.get();
        int unit = 1;
        while (exact / unit >= EXACT) {
            unit *= 10;
        }
        return exact / unit * unit;
    }
}
