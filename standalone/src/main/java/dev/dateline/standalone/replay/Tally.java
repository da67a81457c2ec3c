package dev.dateline.standalone.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Counts what one run does. Safe for several threads. */
public final class Tally {
    private static final int SHOWN = 5;
    private static final int DIGITS = 3;

    private final long started = System.nanoTime();
    private final Histogram micros = new Histogram(DIGITS);
    private final Map<String, Long> reasons = new TreeMap<>();
    private final List<Receipt.Refused> first = new ArrayList<>();
    private long accepted;
    private long retried;

    /** How it stands; {@code refused}: how many for each reason; {@code first}: some of them. */
    public record Count(
            long accepted, Map<String, Long> refused, List<Receipt.Refused> first, long retried, Duration elapsed) {
        /** How many lines were refused. */
        public long refusals() {
            return refused.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Accepted items a second. */
        public double rate() {
            return accepted / Math.max(1e-3, elapsed.toNanos() / 1e9);
        }
    }

    synchronized void acknowledged(long nanos) {
        micros.recordValue(nanos / 1_000);
    }

    synchronized void count(Receipt receipt) {
        accepted += receipt.accepted().size();
        receipt.refused().forEach(this::count);
    }

    synchronized void count(Receipt.Refused refused) {
        reasons.merge(refused.reason(), 1L, Long::sum);
        if (first.size() < SHOWN) {
            first.add(refused);
        }
    }

    synchronized void retried() {
        retried++;
    }

    public synchronized Count now() {
        return new Count(
                accepted,
                Map.copyOf(reasons),
                List.copyOf(first),
                retried,
                Duration.ofNanos(System.nanoTime() - started));
    }

    /** Within how many milliseconds so much (in percent) of the requests were acknowledged. */
    public synchronized double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }
}
