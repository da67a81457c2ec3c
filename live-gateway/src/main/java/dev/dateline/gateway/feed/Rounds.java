package dev.dateline.gateway.feed;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does something for all who ask at about the same time: one round at a time, and whoever asks during one is answered by the
 * next, since only that begins after the ask. When a node has gone, thousands come to another and ask the same at once. On
 * one event loop.
 */
final class Rounds {
    private final Supplier<Future<Void>> round;
    private @Nullable Future<Void> running;
    private @Nullable Promise<Void> next;

    Rounds(Supplier<Future<Void>> round) {
        this.round = round;
    }

    /** As a round ends that begins now or later. */
    Future<Void> ask() {
        if (running == null) {
            return begin();
        }
        Promise<Void> waiting = next == null ? Promise.promise() : next;
        next = waiting;
        return waiting.future();
    }

    private Future<Void> begin() {
        Future<Void> now = round.get();
        running = now;
        return now.onComplete(done -> {
            running = null;
            Promise<Void> waiting = next;
            next = null;
            if (waiting != null) {
                begin().onComplete(waiting);
            }
        });
    }
}
