package dev.dateline.standalone.parts;

import dev.dateline.standalone.Trouble;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends this process for something else to start it again, since its clock was set back too far: after some seconds, not the same
 * on every machine, in order, and where that hangs without.
 */
public final class OrderlyEnd implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(OrderlyEnd.class);

    /** One clock server puts many machines right at once: not all are to be gone at once. */
    private static final int MOST_DELAY_MILLIS = 10_000;

    /** Longer than all parts of a process may take to stop; Kafka's clients may wait for ever for just that clock. */
    private static final long LONGEST_STOP_MILLIS = 60_000;

    private final AtomicBoolean begun = new AtomicBoolean();

    /** Returns at once; a second call does nothing. */
    @Override
    public void run() {
        if (begun.getAndSet(true)) {
            return;
        }
        int delay = ThreadLocalRandom.current().nextInt(MOST_DELAY_MILLIS);
        LOG.error(
                "this process ends in {} s, since Kafka's clients would wait until the clock is where it was: start it again",
                delay / 1_000);
        after(delay, "end", () -> System.exit(Trouble.FAILED));
        after(
                delay + LONGEST_STOP_MILLIS,
                "end-at-last",
                () -> Runtime.getRuntime().halt(Trouble.FAILED));
    }

    private static void after(long millis, String name, Runnable end) {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            end.run();
        });
    }
}
