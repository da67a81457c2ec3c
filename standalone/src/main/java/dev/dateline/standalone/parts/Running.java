package dev.dateline.standalone.parts;

import dev.dateline.standalone.Trouble;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started in this process, and how it is stopped: in the order of {@link Part}, by a signal or by name. */
public final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Map<Part, AutoCloseable> parts = new EnumMap<>(Part.class);
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean closing;

    /** Stops cleanly also at Ctrl-C and SIGTERM, from now on. */
    public Running stoppedBySignals() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        return this;
    }

    /** Returns when everything has been stopped. */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /** Stops what runs; a second call does nothing. */
    @Override
    public synchronized void close() {
        closing = true;
        for (Part part : Part.values()) {
            AutoCloseable one = parts.remove(part);
            if (one != null) {
                stop(part, one);
            }
        }
        closed.countDown();
    }

    /** Stops one part alone, if it runs; it can be started anew. */
    public synchronized void stop(Part part) {
        AutoCloseable one = parts.remove(part);
        if (one != null) {
            stop(part, one);
        }
    }

    /** Stops {@code one} at once where stopping has begun: it was started a moment too late. */
    public synchronized void add(Part part, AutoCloseable one) {
        if (closing) {
            stop(part, one);
            throw Trouble.failed("stopped while starting");
        }
        parts.put(part, one);
    }

    private static void stop(Part part, AutoCloseable one) {
        LOG.debug("stopping {}", part);
        try {
            one.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly: {}", part, Trouble.lineOf(e));
        }
    }
}
