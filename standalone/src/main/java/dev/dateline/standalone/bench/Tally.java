package dev.dateline.standalone.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.Histogram;

/** When each of a round's numbers, from 0, set out and arrived, in monotonic nanoseconds. Safe for many threads. */
final class Tally {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);
    private static final int DIGITS = 3;

    private final AtomicLongArray out;
    private final AtomicLongArray in;
    private final AtomicInteger repeats = new AtomicInteger();
    private final CountDownLatch missing;

    Tally(int count) {
        this.out = new AtomicLongArray(count);
        this.in = new AtomicLongArray(count);
        this.missing = new CountDownLatch(count);
    }

    int count() {
        return in.length();
    }

    void setOut(int number, long nanos) {
        out.set(number, nanos);
    }

    /** Notes the first arrival; counts any further one. */
    void arrived(int number, long nanos) {
        // 0 says that nothing came yet; a clock that shows exactly that is a nanosecond off.
        if (in.compareAndSet(number, 0, nanos == 0 ? 1 : nanos)) {
            missing.countDown();
        } else {
            repeats.incrementAndGet();
        }
    }

    /** Returns when all have arrived, or after {@code patience}. */
    void await(Duration patience) throws InterruptedException {
        var unused = missing.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    long missing() {
        return missing.getCount();
    }

    int repeats() {
        return repeats.get();
    }

    /** Takes a number and its latency in nanoseconds, at least 0. */
    @FunctionalInterface
    interface Taker {
        void take(int number, long nanos);
    }

    /** Gives all that arrived to {@code taker}. */
    void each(Taker taker) {
        for (int i = 0; i < count(); i++) {
            if (in.get(i) != 0) {
                taker.take(i, Math.clamp(in.get(i) - out.get(i), 0, LONGEST));
            }
        }
    }

    /** The latencies of all that arrived, at least 0. */
    Figures figures() {
        Histogram nanos = new Histogram(LONGEST, DIGITS);
        each((number, latency) -> nanos.recordValue(latency));
        return Figures.of(nanos);
    }
}
