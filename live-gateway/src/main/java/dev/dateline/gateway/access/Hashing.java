package dev.dateline.gateway.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Where passwords are hashed: off the event loops, two at a time, since each takes a core and 19 MiB. */
final class Hashing {
    private static final int AT_ONCE = 2;
    private static final int QUEUE = 32;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            work -> Thread.ofPlatform().daemon().name("passwords").unstarted(work));

    Hashing() {
        threads.allowCoreThreadTimeOut(true);
    }

    /** The result, back on the caller's event loop; fails with {@link Busy} where too many wait already. */
    <T> Future<T> run(Vertx vertx, Supplier<T> work) {
        try {
            return Future.fromCompletionStage(CompletableFuture.supplyAsync(work, threads), vertx.getOrCreateContext());
        } catch (RejectedExecutionException e) {
            return Future.failedFuture(new Busy());
        }
    }

    /** Too many passwords are being looked at. */
    static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("too many sign in at once");
        }
    }
}
