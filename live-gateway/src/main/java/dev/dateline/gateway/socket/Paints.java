package dev.dateline.gateway.socket;

import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Leg;
import dev.dateline.gateway.hub.Stopwatch;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last stretch of the way from a decision to a reader's eye, as a sample of pages tells it, in a line of the log a minute
 * at most. Nothing is kept of who told it. Safe for many threads.
 */
final class Paints {
    private static final Logger LOG = LoggerFactory.getLogger(Paints.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long EACH = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Stopwatch stopwatch;
    private final long[] millis = new long[MOST];
    private int count;
    private long since;

    /**
     * @param clock the one that decisions take their time from
     * @param stopwatch told of each
     */
    Paints(Clock clock, Stopwatch stopwatch) {
        this.clock = clock;
        this.stopwatch = stopwatch;
    }

    /** The entry at {@code seq} was painted {@code after} milliseconds after it had come, and has just said so. */
    void painted(ArticleLog log, long seq, long after) {
        // What was put on the shelf meanwhile is no news to anybody, and not worth a read.
        if (!log.isAtHand(seq) || after < 0 || after > LONGEST.toMillis()) {
            return;
        }
        Duration whole = Duration.between(log.after(seq - 1).getFirst().mark().at(), clock.instant());
        // What is older was caught up with, and a clock that runs behind tells nothing.
        if (!whole.isNegative() && whole.compareTo(LONGEST) <= 0) {
            stopwatch.took(Leg.PUSHED_TO_PAINTED, Duration.ofMillis(after));
            stopwatch.took(Leg.DECIDED_TO_PAINTED, whole);
            take(whole.toMillis(), System.nanoTime());
        }
    }

    /** A summary, where one is due. */
    private synchronized void take(long whole, long now) {
        if (count == 0) {
            since = now;
        }
        if (count < MOST) {
            millis[count++] = whole;
        }
        if (now - since >= EACH || count == MOST) {
            LOG.info("from decision to paint, as {}", summary());
            count = 0;
        }
    }

    /** What was told since the last one, such as {@code 37 pages tell it: 210 ms at the middle, 900 ms at 99 of 100}. */
    synchronized String summary() {
        long[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return count == 0
                ? "no page tells it"
                : "%d pages tell it: %d ms at the middle, %d ms at 99 of 100"
                        .formatted(count, sorted[count / 2], sorted[(int) (count * 0.99)]);
    }
}
