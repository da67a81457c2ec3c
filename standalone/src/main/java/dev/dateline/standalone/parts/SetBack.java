package dev.dateline.standalone.parts;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.ops.WallClock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a process whose machine's time of day was set back. Kafka's clients measure by it: they commit nothing, send no sign of
 * life and do not connect again until it has come to where it was, and only a new start helps them.
 */
record SetBack(WallClock clock, Runnable end) {
    private static final Logger LOG = LoggerFactory.getLogger(SetBack.class);

    /** Less than a group waits for one that is silent. */
    private static final Duration BEARABLE = Duration.ofSeconds(5);

    /** An orderly end may wait for just those clients. */
    private static final long LONGEST_END_MILLIS = 10_000;

    SetBack(WallClock clock) {
        this(clock, SetBack::endProcess);
    }

    /** To be asked often. */
    void look() {
        if (clock.look().plus(BEARABLE).isNegative()) {
            LOG.error(
                    "this process ends, since Kafka's clients would wait until the clock is where it was: start it again");
            end.run();
        }
    }

    private static void endProcess() {
        Thread.ofPlatform().daemon().name("end").start(() -> System.exit(Trouble.FAILED));
        Thread.ofPlatform().daemon().name("end-at-last").start(() -> {
            try {
                Thread.sleep(LONGEST_END_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(Trouble.FAILED);
        });
    }
}
