package dev.dateline.ingest.source;

import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.publish.Publisher;
import dev.dateline.ingest.publish.RefusedForGood;
import dev.dateline.ingest.publish.Unavailable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps what is published and leaves it to the test when, and whether, Kafka has it. */
public final class Recorded implements Publisher {
    private final BlockingQueue<Published> published = new LinkedBlockingQueue<>();
    private volatile boolean acknowledges = true;
    private volatile boolean away;
    private final AtomicReference<@Nullable Function<Batch, @Nullable Batch>> refusing = new AtomicReference<>();

    public record Published(Batch batch, Promise<Void> acknowledgement) {}

    /** From now on nothing is acknowledged unless the test does it. */
    public void holdBack() {
        acknowledges = false;
    }

    /** From now on a part of each batch is refused for good; null where all of it is taken. */
    public void refuse(Function<Batch, @Nullable Batch> part) {
        refusing.set(part);
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    /** The next batch, waited for; fails the test where none comes. */
    public Published next() throws InterruptedException {
        Published next = published.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was published");
        }
        return next;
    }

    public boolean isEmpty() {
        return published.isEmpty();
    }

    @Override
    public Future<Void> publish(Batch batch) {
        if (away) {
            return reach();
        }
        Function<Batch, @Nullable Batch> part = refusing.get();
        Batch refused = part == null ? null : part.apply(batch);
        if (refused != null) {
            return Future.failedFuture(new RefusedForGood("the message is too large", refused));
        }
        Promise<Void> acknowledgement = Promise.promise();
        published.add(new Published(batch, acknowledgement));
        if (acknowledges) {
            acknowledgement.complete();
        }
        return acknowledgement.future();
    }

    @Override
    public Future<Void> reach() {
        return away ? Future.failedFuture(new Unavailable("Kafka: no broker answers")) : Future.succeededFuture();
    }
}
