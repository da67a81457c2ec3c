package dev.dateline.gateway.socket;

import dev.dateline.gateway.protocol.CloseReason;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sends the readers of an event loop elsewhere, a few at a time: were it all at once, all of them would come to the other
 * nodes at once. Runs on that loop.
 */
final class Departure {
    private static final Duration STEP = Duration.ofMillis(50);

    /** Readers in one step at least, which makes a thousand a second. */
    private static final int LEAST = 50;

    private final EventExecutor loop;
    private final Iterator<ReaderConnection> rest;
    private final int each;
    private final Promise<Void> done = Promise.promise();

    /**
     * @param within all are to have gone
     */
    Departure(EventExecutor loop, List<ReaderConnection> readers, Duration within) {
        this.loop = loop;
        this.rest = readers.iterator();
        this.each = (int) Math.max(LEAST, readers.size() / Math.max(1, within.dividedBy(STEP)) + 1);
    }

    /** Done when everybody was told. */
    Future<Void> begin() {
        step();
        return done.future();
    }

    private void step() {
        for (int i = 0; i < each && rest.hasNext(); i++) {
            rest.next().close(CloseReason.RESTARTING);
        }
        if (rest.hasNext()) {
            var unused = loop.schedule(this::step, STEP.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            done.complete();
        }
    }
}
