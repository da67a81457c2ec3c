package dev.dateline.standalone.parts;

import dev.dateline.standalone.Trouble;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the processor, and says when something begins to be wrong with it and when it is well again. */
public final class ProcessorWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorWatch.class);
    private static final long GLANCE_MILLIS = 2_000;
    private static final long START_GLANCE_MILLIS = 100;

    private final Supplier<List<String>> trouble;
    private volatile boolean stopped;
    private boolean ready;
    private List<String> last = List.of();

    ProcessorWatch(Supplier<List<String>> trouble) {
        this.trouble = trouble;
    }

    /** What is wrong now, one line each; empty while it is well. */
    public List<String> trouble() {
        return trouble.get();
    }

    /** Returns when the processor works; an error where it does not within {@code patience}. */
    public void awaitReady(Duration patience) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (!trouble().isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw Trouble.failed("the processor does not start: " + String.join("; ", trouble()));
            }
            Thread.sleep(START_GLANCE_MILLIS);
        }
    }

    void start(Vertx vertx) {
        vertx.setPeriodic(GLANCE_MILLIS, timer -> {
            if (stopped) {
                vertx.cancelTimer(timer);
            } else {
                look();
            }
        });
    }

    /** From now on it is no news that the processor does not work. */
    void stop() {
        stopped = true;
    }

    private void look() {
        List<String> now = trouble();
        if (now.isEmpty()) {
            if (!last.isEmpty()) {
                LOG.info("the processor works again");
            }
            ready = true;
        } else if (ready && !now.equals(last)) {
            // Before it was ready once, what is not there yet is no news.
            LOG.warn("the processor: {}", String.join("; ", now));
        }
        last = ready ? now : List.of();
    }
}
