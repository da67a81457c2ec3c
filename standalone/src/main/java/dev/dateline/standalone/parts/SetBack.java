package dev.dateline.standalone.parts;

import dev.dateline.standalone.ops.WallClock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the time of day of this process's machine was set back. Kafka's clients measure by it: they commit nothing, send no sign
 * of life and do not connect again until it has come to where it was. A correction of some seconds they sit out; beyond that
 * only a new start helps them.
 *
 * @param end to be run where it was set back too far
 */
record SetBack(WallClock clock, Runnable end) {
    private static final Logger LOG = LoggerFactory.getLogger(SetBack.class);

    /** A correction by a time server comes to every machine at once: what is shorter than a restart of all is waited for. */
    private static final Duration BEARABLE = Duration.ofSeconds(60);

    /** To be asked often. */
    void look() {
        Duration back = clock.look().negated();
        if (back.compareTo(BEARABLE) > 0) {
            end.run();
        } else if (back.isPositive()) {
            LOG.warn(
                    "Kafka's clients wait for {} s, until the clock is where it was",
                    back.plusMillis(999).toSeconds());
        }
    }
}
