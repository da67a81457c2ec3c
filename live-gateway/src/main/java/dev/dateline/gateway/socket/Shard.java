package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All readers whose connections one event loop carries. However many logs have grown and however many follow them, one
 * task on the loop serves them, a chunk of readers at a time. Runs on that loop, but for {@link #call}, {@link #readers},
 * {@link #isLate}, {@link #tally} and {@link #leave}.
 */
final class Shard {
    /** Readers served in one task: a few milliseconds, for which all else on the loop waits. */
    private static final int CHUNK = 256;

    private final EventExecutor loop;
    private final Readers readers;
    private final Pace pace;
    private final Wheel wheel;
    private final Flushes flushes;
    private final Map<ArticleId, Audience> audiences = new HashMap<>();
    private final Queue<Audience> called = new ConcurrentLinkedQueue<>();
    private final Deque<Audience> serving = new ArrayDeque<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicInteger size = new AtomicInteger();

    Shard(EventExecutor loop, Readers readers, Pace pace) {
        this.loop = loop;
        this.readers = readers;
        this.pace = pace;
        this.wheel = new Wheel(loop, pace.look());
        this.flushes = readers.traffic().loop();
    }

    Pace pace() {
        return pace;
    }

    Readers shared() {
        return readers;
    }

    Traffic traffic() {
        return readers.traffic();
    }

    /** What left together, on this loop. */
    Flushes flushes() {
        return flushes;
    }

    /** How many are connected; from any thread. */
    int readers() {
        return size.get();
    }

    /** Whether the loop has had more to do than it can for a while; from any thread. */
    boolean isLate() {
        return wheel.isLate();
    }

    /** Whether nothing is left of anybody: no timer, no audience. */
    boolean isAtRest() {
        return wheel.isAtRest() && audiences.isEmpty();
    }

    /** Everybody who is connected. */
    List<ReaderConnection> all() {
        return wheel.all();
    }

    /** A reader has come; gives its slot in the wheel. */
    int open(ReaderConnection reader) {
        size.incrementAndGet();
        return wheel.add(reader);
    }

    /** It has gone. */
    void close(ReaderConnection reader, int slot) {
        size.decrementAndGet();
        wheel.remove(reader, slot);
    }

    /** It follows {@code article} from now on. */
    Audience follow(ArticleId article) {
        return audiences.computeIfAbsent(article, id -> new Audience(id, this, readers));
    }

    void unfollow(Audience audience, ReaderConnection reader) {
        audience.leave(reader);
        if (audience.isEmpty()) {
            audiences.remove(audience.article(), audience);
            audience.close();
        }
    }

    /** The log that this audience follows has grown; from any thread. */
    void call(Audience audience) {
        called.add(audience);
        soon();
    }

    /** Has {@code rest} run once the others have had their turn. */
    void again(Runnable rest) {
        loop.execute(rest);
    }

    /** How many who follow {@code article} show its entry at {@code seq}; from any thread. */
    Future<Tally> tally(ArticleId article, long seq) {
        Promise<Tally> counted = Promise.promise();
        loop.execute(() -> {
            Audience audience = audiences.get(article);
            counted.complete(audience == null ? Tally.NONE : audience.tally(seq));
        });
        return counted.future();
    }

    /** Sends everybody elsewhere, all of them {@code within} this time; done when they were told. From any thread. */
    Future<Void> leave(Duration within) {
        Promise<Void> done = Promise.promise();
        loop.execute(() -> new Departure(loop, all(), within).begin().onComplete(done));
        return done.future();
    }

    private void soon() {
        if (due.compareAndSet(false, true)) {
            loop.execute(this::turn);
        }
    }

    private void turn() {
        due.set(false);
        for (Audience next = called.poll(); next != null; next = called.poll()) {
            if (next.order()) {
                serving.add(next);
            }
        }
        int left = CHUNK;
        while (left > 0 && !serving.isEmpty()) {
            Audience audience = serving.remove();
            left -= audience.serve(readers.log(audience.article()).orElse(null), left);
            if (audience.isInService()) {
                serving.add(audience);
            }
        }
        if (!serving.isEmpty()) {
            soon();
        }
    }
}
