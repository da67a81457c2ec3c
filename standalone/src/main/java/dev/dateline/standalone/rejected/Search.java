package dev.dateline.standalone.rejected;

import java.time.Duration;

/**
 * How far a delivery is looked for.
 *
 * @param after until so long after it came in, by the records' times
 * @param longest what it may take
 * @param everywhere whether all that is kept is read where it is not there: a topic may take the broker's times, a clock may
 *     have been set
 */
public record Search(Duration after, Duration longest, boolean everywhere) {
    /** For the command line. */
    public static final Search WHOLE = new Search(Duration.ofDays(36_500), Duration.ofDays(1), true);

    /** For whoever has others to serve. */
    public static final Search BRIEF = new Search(Duration.ofMinutes(10), Duration.ofSeconds(10), false);
}
