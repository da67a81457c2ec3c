package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All who are connected to this node, by event loop; who may come, and how they are sent away. Safe for many threads. */
final class Shards {
    /** A service that is stopped is given no more than some seconds. */
    private static final Duration LONGEST_LEAVE = Duration.ofSeconds(8);

    private final Readers readers;
    private final Pace pace;
    private final Admission admission;
    private final Map<EventExecutor, Shard> byLoop = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean leaving;

    Shards(Readers readers, Pace pace, Limits limits) {
        this.readers = readers;
        this.pace = pace;
        this.admission = new Admission(limits);
    }

    /** Whether one more handshake may be made now, by somebody at {@code address}. */
    boolean admits(String address) {
        boolean admits = !leaving && admission.admits(address);
        if (!admits && !leaving) {
            readers.traffic().count(Traffic.Event.TURNED_AWAY);
        }
        return admits;
    }

    /** Whether this node bears no further reader. */
    boolean isOverloaded() {
        boolean full = admission.isFull(readers() + open.get())
                || byLoop.values().stream().anyMatch(Shard::isLate);
        if (full) {
            readers.traffic().count(Traffic.Event.OVERLOADED);
        }
        return full;
    }

    Traffic traffic() {
        return readers.traffic();
    }

    /** Takes on a reader at {@code address}; on the event loop that carries the connection, which is the context's. */
    ReaderConnection connect(Outlet outlet, Context context, String address) {
        EventExecutor loop = ((ContextInternal) context).nettyEventLoop();
        Shard shard = byLoop.computeIfAbsent(loop, one -> new Shard(one, readers, pace));
        return new ReaderConnection(outlet, shard, admission.begun(address));
    }

    /** A socket over which several articles can be followed counts beside those, also while it follows none. */
    Runnable opened(String address) {
        Runnable gone = admission.begun(address);
        open.incrementAndGet();
        return () -> {
            open.decrementAndGet();
            gone.run();
        };
    }

    /** How many are connected. */
    int readers() {
        return byLoop.values().stream().mapToInt(Shard::readers).sum();
    }

    /** How many who follow {@code article} here show its entry at {@code seq}. */
    Future<Tally> tally(ArticleId article, long seq) {
        List<Future<Tally>> parts =
                byLoop.values().stream().map(shard -> shard.tally(article, seq)).toList();
        return Future.all(parts).map(all -> parts.stream().map(Future::result).reduce(Tally.NONE, Tally::plus));
    }

    /** Takes nobody on any longer, and sends every reader elsewhere, not all at once; done when they were told. */
    Future<?> leave() {
        leaving = true;
        return Future.join(byLoop.values().stream()
                .map(shard -> shard.leave(LONGEST_LEAVE))
                .toList());
    }
}
