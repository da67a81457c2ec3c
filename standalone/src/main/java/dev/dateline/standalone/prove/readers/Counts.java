package dev.dateline.standalone.prove.readers;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What readers have been sent, and what has become of their connections. For the crowd's own thread. */
final class Counts {
    private static final long LONGEST = TimeUnit.MINUTES.toMicros(5);

    private final Histogram news = new Histogram(LONGEST, 3);
    private final Histogram absences = new Histogram(LONGEST, 3);
    private boolean timing;
    private long entries;
    private long lost;
    private long twice;
    private long resets;
    private long cutOff;
    private long refused;
    private long turnedAway;
    private long foreign;

    /** From now on how long news takes is kept, or no longer; what was kept before is forgotten. */
    void time(boolean from) {
        news.reset();
        timing = from;
    }

    /** An entry with this seq has come after the one with {@code before}. */
    void entry(long before, long seq) {
        entries++;
        if (seq <= before) {
            twice++;
        } else {
            lost += seq - before - 1;
        }
    }

    /** It was published so many microseconds ago. */
    void took(long micros) {
        if (timing) {
            news.recordValue(Math.clamp(micros, 0, LONGEST));
        }
    }

    /** A reader was started anew, who could have gone on. */
    void reset() {
        resets++;
    }

    void cutOff() {
        cutOff++;
    }

    /**
     * A try came to nothing.
     *
     * @param busy whether a node answered that it is busy
     */
    void refused(boolean busy) {
        refused++;
        if (busy) {
            turnedAway++;
        }
    }

    /** A position was named that the reader does not have. */
    void foreign() {
        foreign++;
    }

    /** A reader who was cut off so many nanoseconds ago has everything again. */
    void back(long nanos) {
        absences.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST));
    }

    /** Forgets who was away. */
    void nobodyWasAway() {
        absences.reset();
    }

    Sum sum() {
        return new Sum(
                entries,
                lost,
                twice,
                resets,
                cutOff,
                refused,
                turnedAway,
                foreign,
                absences.getTotalCount(),
                absences.getValueAtPercentile(50) / 1e6,
                absences.getMaxValue() / 1e6,
                news.getValueAtPercentile(50) / 1e3,
                news.getValueAtPercentile(99) / 1e3);
    }

    /**
     * What it comes to.
     *
     * @param lost entries that were passed over
     * @param twice entries that came again on a line that had them
     * @param resets of readers who could have gone on
     * @param refused tries that came to nothing, and of these {@code turnedAway} by a node that was busy
     * @param back readers who were cut off and have everything again
     * @param middle seconds until half of them were back, {@code last} until all were
     * @param p50 milliseconds from an entry's publication to its reader
     */
    record Sum(
            long entries,
            long lost,
            long twice,
            long resets,
            long cutOff,
            long refused,
            long turnedAway,
            long foreign,
            long back,
            double middle,
            double last,
            double p50,
            double p99) {
        /** Nothing lost, nothing twice, nobody started anew who could have gone on. */
        boolean isClean() {
            return lost + twice + resets + foreign == 0;
        }
    }
}
