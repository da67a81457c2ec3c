package dev.dateline.gateway.socket;

import java.time.Duration;

/**
 * Whether an event loop has had more to do than it can, for so long that nobody else should come to it. What is late for a
 * moment is not: thousands who come back at once to a node that has just started are served soonest by being served, for each
 * who is sent away costs a handshake more. Written by the loop, read by any thread; times are of {@link System#nanoTime}.
 */
final class Lateness {
    /** More than this after it should have come, a tick is late. */
    static final Duration LATE = Duration.ofSeconds(2);

    /** For so long all ticks have been late where it lasts: well within what a page waits for its first frame. */
    static final Duration LASTING = Duration.ofSeconds(10);

    private static final long NEVER = Long.MAX_VALUE;

    private volatile long since = NEVER;

    /** A tick that was due at {@code due} comes at {@code now}. */
    void tick(long due, long now) {
        if (now - due <= LATE.toNanos()) {
            since = NEVER;
        } else if (since == NEVER) {
            since = due;
        }
    }

    /** There are no more ticks. */
    void rest() {
        since = NEVER;
    }

    boolean isLasting(long now) {
        long began = since;
        return began != NEVER && now - began > LASTING.toNanos();
    }
}
