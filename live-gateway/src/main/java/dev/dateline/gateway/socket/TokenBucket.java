package dev.dateline.gateway.socket;

import dev.dateline.contract.json.Require;
import java.util.concurrent.TimeUnit;

/** Lets so many through a second, and more at once after a quiet time. Safe for many threads. */
final class TokenBucket {
    private final double perNano;
    private final double most;
    private double tokens;
    private long filledAt;

    /**
     * A full bucket.
     *
     * @param perSecond how many come into it a second
     * @param most how many it holds
     * @param now a time of {@link System#nanoTime}
     */
    TokenBucket(int perSecond, int most, long now) {
        Require.that(perSecond > 0 && most > 0, "a bucket needs tokens");
        this.perNano = (double) perSecond / TimeUnit.SECONDS.toNanos(1);
        this.most = most;
        this.tokens = most;
        this.filledAt = now;
    }

    /** Takes a token; false where there is none. */
    synchronized boolean take(long now) {
        tokens = Math.min(most, tokens + (double) (now - filledAt) * perNano);
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
