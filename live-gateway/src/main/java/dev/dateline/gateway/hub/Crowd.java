package dev.dateline.gateway.hub;

import java.util.concurrent.atomic.AtomicInteger;

/** How many follow one article: on all event loops of this node, and at the nodes beside it. Safe for many threads. */
public final class Crowd {
    private static final int EXACT = 100;

    private final AtomicInteger here = new AtomicInteger();
    private final AtomicInteger elsewhere = new AtomicInteger();

    public void join() {
        here.incrementAndGet();
    }

    public void leave() {
        here.decrementAndGet();
    }

    /** So many more at other nodes than were known of; negative where there are fewer. */
    void changeElsewhere(int by) {
        elsewhere.addAndGet(by);
    }

    /** Those of this node, as the others are told: rounded, so that there is something new to tell only now and then. */
    int here() {
        return rounded(here.get());
    }

    /** As readers are told: to two figures, rounded down, for the last ones are never true for long. */
    public int rounded() {
        return rounded(here.get() + elsewhere.get());
    }

    private static int rounded(int exact) {
        int unit = 1;
        while (exact / unit >= EXACT) {
            unit *= 10;
        }
        return exact / unit * unit;
    }
}
