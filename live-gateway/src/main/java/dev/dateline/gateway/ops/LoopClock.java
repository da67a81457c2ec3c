package dev.dateline.gateway.ops;

import dev.dateline.contract.topic.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * {@code dateline_gateway_loop_lag_seconds}: a histogram of how much later than it should an event loop comes to what is due.
 * One timer twice a second on each loop.
 */
public final class LoopClock {
    private static final long EACH = Duration.ofMillis(500).toNanos();

    private final Timer lags;

    public LoopClock(MeterRegistry registry) {
        this.lags = Timer.builder("dateline.gateway.loop.lag")
                .serviceLevelObjectives(Stage.BOUNDS.toArray(Duration[]::new))
                .register(registry);
    }

    /** Watches the loop that this is called on, until what is deployed there is undeployed. */
    public void watch(Vertx vertx) {
        tick(vertx, System.nanoTime() + EACH);
    }

    private void tick(Vertx vertx, long due) {
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime()));
        vertx.setTimer(left, id -> {
            long now = System.nanoTime();
            lags.record(Math.max(0, now - due), TimeUnit.NANOSECONDS);
            tick(vertx, now + EACH);
        });
    }
}
