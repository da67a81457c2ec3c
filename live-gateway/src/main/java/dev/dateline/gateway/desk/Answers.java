package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.WatchAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Who waits to hear from matching. What nobody here asked is passed over. Safe for many threads. */
public final class Answers {
    private final Map<String, CompletableFuture<WatchAnswer>> waiting = new ConcurrentHashMap<>();

    public void take(WatchAnswer answer) {
        CompletableFuture<WatchAnswer> one = waiting.remove(answer.ask());
        if (one != null) {
            one.complete(answer);
        }
    }

    /** The answer to this ask, which is yet to be sent; fails with a timeout where it has not come after {@code limit}. */
    CompletableFuture<WatchAnswer> await(String ask, Duration limit) {
        CompletableFuture<WatchAnswer> one = new CompletableFuture<>();
        waiting.put(ask, one);
        return one.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, e) -> waiting.remove(ask, one));
    }
}
