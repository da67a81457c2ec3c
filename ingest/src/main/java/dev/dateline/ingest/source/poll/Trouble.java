package dev.dateline.ingest.source.poll;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What failed looks at one feed lead to: longer and longer waits, and after five in a row an open circuit, through which one
 * look at a time probes whether the feed answers again. Tells a person once when it opens and once when it closes.
 */
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final int IN_A_ROW = 5;
    private static final Duration SLOWEST = Duration.ofMinutes(15);

    private final String shown;
    private final CircuitBreaker breaker;
    private final IntervalFunction backoff;
    private int failures;

    /** {@code shown}: the feed as a log may name it. */
    Trouble(String shown, Duration every) {
        this.shown = shown;
        this.breaker = CircuitBreaker.of(
                shown,
                CircuitBreakerConfig.custom()
                        .slidingWindow(IN_A_ROW, IN_A_ROW, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        Duration slowest = every.compareTo(SLOWEST) > 0 ? every : SLOWEST;
        this.backoff = IntervalFunction.ofExponentialRandomBackoff(every, 2, 0.3, slowest);
    }

    boolean isOpen() {
        return breaker.getState() != CircuitBreaker.State.CLOSED;
    }

    /** A look begins. The waits are ours, so the breaker is only told that one is over. */
    void looking() {
        if (breaker.getState() == CircuitBreaker.State.OPEN) {
            breaker.transitionToHalfOpenState();
        }
        breaker.acquirePermission();
    }

    void well() {
        boolean was = isOpen();
        failures = 0;
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        if (was) {
            LOG.info("{} answers again", shown);
        }
    }

    /** How long to wait now. */
    Duration failed(Throwable why) {
        boolean was = isOpen();
        failures++;
        breaker.onError(0, TimeUnit.NANOSECONDS, why);
        if (was || !isOpen()) {
            LOG.debug("{}: {}", shown, why.getMessage());
        } else {
            LOG.warn(
                    "{} failed {} times in a row, and is looked at more rarely: {}", shown, failures, why.getMessage());
        }
        return Duration.ofMillis(backoff.apply(Math.min(failures, 30)));
    }
}
