package dev.dateline.gateway.socket;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How many frames left together, counted by size. Each event loop has its own and alone writes to it, so that counting is
 * no more than adding up; any thread reads.
 */
final class Flushes {
    private final AtomicLongArray bySize;

    /** {@code most} frames leave together. */
    Flushes(int most) {
        this.bySize = new AtomicLongArray(most + 1);
    }

    /** On the loop that it is of. */
    void add(int frames) {
        bySize.setRelease(frames, bySize.getPlain(frames) + 1);
    }

    /** How often so many left. */
    long count(int frames) {
        return bySize.getAcquire(frames);
    }
}
