package dev.dateline.standalone.bench.ingest;

import dev.dateline.standalone.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Keeps so many things under way, and begins the next as soon as one is done. */
final class UnderWay {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int count;
    private final IntFunction<CompletionStage<?>> begin;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final CompletableFuture<Void> all = new CompletableFuture<>();

    private UnderWay(int count, IntFunction<CompletionStage<?>> begin) {
        this.count = count;
        this.begin = begin;
    }

    /**
     * Runs {@code count} things, numbered from 0, and gives how many seconds they took; fails in one line where one fails.
     *
     * @param most at the same time
     * @param lanes where the first ones are begun, in turns; each later one where the one before it was done
     */
    static double seconds(int count, int most, List<Executor> lanes, IntFunction<CompletionStage<?>> begin)
            throws InterruptedException {
        UnderWay running = new UnderWay(count, begin);
        long begun = System.nanoTime();
        for (int i = 0; i < Math.min(most, count); i++) {
            lanes.get(i % lanes.size()).execute(running::next);
        }
        try {
            running.all.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw Trouble.failed("a round did not come to its end: " + Trouble.lineOf(e));
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private void next() {
        int number = next.getAndIncrement();
        if (number >= count || all.isDone()) {
            return;
        }
        begin.apply(number).whenComplete((result, failure) -> {
            if (failure != null) {
                all.completeExceptionally(failure);
            } else if (done.incrementAndGet() == count) {
                all.complete(null);
            } else {
                next();
            }
        });
    }
}
