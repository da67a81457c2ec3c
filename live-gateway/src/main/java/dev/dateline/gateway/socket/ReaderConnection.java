package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Subscription;
import dev.dateline.gateway.protocol.CloseReason;
import io.vertx.core.Context;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One reader's connection: carries what its cursor has next to its outlet, as far as that takes it. All of it runs on
 * the connection's own event loop, but for {@link #wake} and {@link #leave}. A little longer than most, for it is the
 * one place that knows how a connection lives and dies.
 */
final class ReaderConnection {
    /** Frames written in one turn, so that one reader's backlog does not keep the others of its loop waiting. */
    private static final int CHUNK = 64;

    /** No timer: to Vert.x 0 is one, and not necessarily ours. */
    private static final long NONE = -1;

    private final Outlet outlet;
    private final Context context;
    private final Readers readers;
    private final Pace pace;
    private final ArticleId article;
    private final AtomicBoolean woken = new AtomicBoolean();

    private @Nullable Cursor cursor;
    private @Nullable Subscription subscription;
    private boolean stalled;
    private boolean spoke;
    private boolean closed;
    private long stall = NONE;
    private long ticker = NONE;

    ReaderConnection(Outlet outlet, Context context, Readers readers, Pace pace, ArticleId article) {
        this.outlet = outlet;
        this.context = context;
        this.readers = readers;
        this.pace = pace;
        this.article = article;
    }

    /** Sends what there is and will be after {@code wish}, whose position is of this log. */
    void start(Wish wish) {
        if (closed) {
            return;
        }
        cursor = new Cursor(wish, readers.frames(), pace.window());
        subscription = readers.hub().follow(article, this::wake);
        ticker = context.owner().setPeriodic(pace.heartbeat().toMillis(), id -> tick());
        drain();
    }

    void close(CloseReason reason) {
        if (!closed) {
            end();
            outlet.close(reason);
        }
    }

    /** Closes the connection because this node goes away; from any thread. */
    void leave() {
        context.runOnContext(v -> close(CloseReason.RESTARTING));
    }

    /** The connection is gone, or is to go. */
    void end() {
        closed = true;
        cancel(ticker);
        cancel(stall);
        if (subscription != null) {
            subscription.close();
        }
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(v -> drain());
        }
    }

    private void drain() {
        woken.set(false);
        ArticleLog log = readers.log(article).orElse(null);
        Cursor reader = cursor;
        if (log != null && reader != null && !closed && !stalled) {
            drain(log, reader);
        }
    }

    private void drain(ArticleLog log, Cursor reader) {
        int left = CHUNK;
        while (reader.isBehind(log)) {
            if (outlet.isFull()) {
                stall();
                return;
            }
            if (left-- == 0) {
                wake();
                return;
            }
            send(reader.next(log));
        }
    }

    private void stall() {
        stalled = true;
        outlet.onDrained(() -> {
            stalled = false;
            cancel(stall);
            drain();
        });
        stall = context.owner().setTimer(pace.stall().toMillis(), id -> close(CloseReason.TOO_SLOW));
    }

    private void cancel(long timer) {
        if (timer != NONE) {
            context.owner().cancelTimer(timer);
        }
    }

    private void tick() {
        Cursor reader = cursor;
        if (stalled || reader == null) {
            return;
        }
        outlet.ping();
        if (!spoke) {
            reader.heartbeat().ifPresent(this::send);
        }
        spoke = false;
    }

    private void send(Frame frame) {
        spoke = true;
        outlet.write(frame);
    }
}
