package dev.dateline.standalone.prove;

import java.time.Duration;

/** How a proof waits for what comes by itself, and how long it took. */
final class Waiting {
    private static final long GLANCE_MILLIS = 50;

    private Waiting() {}

    @FunctionalInterface
    interface Condition {
        boolean holds() throws InterruptedException;
    }

    /** Whether it comes to hold within that time. */
    static boolean until(Duration patience, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        return true;
    }

    /** Since a moment in monotonic nanoseconds. */
    static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The same, for a person. */
    static String seconds(long begin) {
        return Stall.seconds(since(begin));
    }
}
