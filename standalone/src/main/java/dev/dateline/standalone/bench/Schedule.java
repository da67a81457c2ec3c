package dev.dateline.standalone.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An open loop: what is to happen at a steady rate, whatever became of what happened before. A latency is counted from
 * the time when something was due, so that a stall is felt by all that fell due meanwhile.
 *
 * @param start monotonic nanoseconds ({@link System#nanoTime})
 * @param rate a second
 */
record Schedule(long start, int rate) {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** What is done when it is due. */
    @FunctionalInterface
    interface Work {
        /** {@code due} is in monotonic nanoseconds. */
        void run(int number, long due);
    }

    /** When number {@code n}, from 0, is due (monotonic nanoseconds). */
    long due(int n) {
        return start + n * SECOND / rate;
    }

    /** Does numbers 0 to {@code count} - 1 when they are due, or at once where they are overdue, on this thread. */
    void run(int count, Work work) throws InterruptedException {
        for (int n = 0; n < count; n++) {
            long due = due(n);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped while measuring");
                }
            }
            work.run(n, due);
        }
    }
}
