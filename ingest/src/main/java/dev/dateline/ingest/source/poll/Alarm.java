package dev.dateline.ingest.source.poll;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Wakes somebody up later. */
@FunctionalInterface
interface Alarm {
    /** Calls {@code what} once after {@code wait}; what is given back calls that off. */
    Runnable after(Duration wait, Runnable what);

    static Alarm of(Vertx vertx) {
        return (wait, what) -> {
            long timer = vertx.setTimer(Math.max(1, wait.toMillis()), due -> what.run());
            return () -> vertx.cancelTimer(timer);
        };
    }
}
