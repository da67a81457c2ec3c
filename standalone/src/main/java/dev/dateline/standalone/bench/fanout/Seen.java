package dev.dateline.standalone.bench.fanout;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What readers have been sent of the messages that were to go out between two times. For one thread but for the times. */
final class Seen {
    private static final long LONGEST = TimeUnit.MINUTES.toMicros(2);

    private final Histogram micros = new Histogram(LONGEST, 3);
    private volatile long from = Long.MAX_VALUE;
    private volatile long until = Long.MAX_VALUE;
    private final AtomicLong connected = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private long cutOff;
    private long twice;
    private long lost;
    private long inTime;
    private volatile @Nullable String trouble;

    /** From now on what is published between these times counts (microseconds since 1970). */
    void measure(long begin, long end) {
        until = end;
        from = begin;
    }

    /** One reader was sent the message with this number after the one numbered {@code before}, 0 for none. */
    void message(long before, long seq, long published, long now) {
        if (seq <= before) {
            twice++;
        } else if (before > 0) {
            lost += seq - before - 1;
        }
        if (published >= from && published < until) {
            micros.recordValue(Math.clamp(now - published, 0, LONGEST));
        }
        if (now >= from && now < until) {
            inTime++;
        }
    }

    void connected() {
        connected.incrementAndGet();
    }

    /** A reader is gone that was there. */
    void cutOff() {
        cutOff++;
    }

    /** A reader could not connect. */
    void failed(String why) {
        failed.incrementAndGet();
        trouble = why;
    }

    /** How many are there, or will never be. */
    long decided() {
        return connected.get() + failed.get();
    }

    @Nullable String trouble() {
        return trouble;
    }

    Measure figures(double joined, double seconds, double cpu, long before, long idle) {
        return new Measure(
                connected.get(),
                joined,
                inTime / seconds,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3,
                lost,
                twice,
                cutOff,
                inTime == 0 ? 0 : cpu * 1e6 / inTime,
                before,
                idle);
    }
}
