package dev.dateline.processor.rocks;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread for the compactions of all stores of this process, one after the other: none of them is in a hurry. */
final class Compactions {
    private static final Logger LOG = LoggerFactory.getLogger(Compactions.class);
    private static final ScheduledExecutorService THREAD = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("compact-stores").daemon().unstarted(task));

    private Compactions() {}

    static ScheduledFuture<?> every(Duration period, Runnable compaction) {
        return THREAD.scheduleWithFixedDelay(
                () -> run(compaction), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One that fails is tried again a period later; it must not end those after it. */
    private static void run(Runnable compaction) {
        try {
            compaction.run();
        } catch (RuntimeException e) {
            LOG.warn("words that were overwritten stay in a state folder for now: {}", e.getMessage());
        }
    }
}
