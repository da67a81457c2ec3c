package dev.dateline.gateway.access;

import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers why something about people was not done. */
public final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int RETRY_SECONDS = 5;

    private Refusals() {}

    /** By its kind: a lost race, what cannot be, too much at once, or Kafka is away. */
    public static void answer(RoutingContext request, Throwable e) {
        switch (e) {
            case LostRace race -> Reply.fail(request, 409, String.valueOf(race.getMessage()));
            case IllegalArgumentException bad -> Reply.fail(request, 400, String.valueOf(bad.getMessage()));
            case Hashing.Busy busy -> Reply.failForNow(request, RETRY_SECONDS, busy.getMessage() + ": try again");
            default -> {
                LOG.warn("what is known of people was not changed: {}", String.valueOf(e));
                Reply.failForNow(request, RETRY_SECONDS, "this cannot be kept just now: try again");
            }
        }
    }

    /** After too many wrong passwords. */
    static void slow(RoutingContext request, Duration wait) {
        long seconds = wait.toSeconds() + 1;
        Reply.failFor(request, 429, Math.toIntExact(seconds), "too many wrong passwords: wait " + seconds + " seconds");
    }
}
