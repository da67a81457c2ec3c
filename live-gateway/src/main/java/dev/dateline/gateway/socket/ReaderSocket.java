package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Subscription;
import dev.dateline.gateway.protocol.CloseReason;
import dev.dateline.gateway.protocol.Ending;
import dev.dateline.gateway.protocol.ServerMessage;
import dev.dateline.gateway.protocol.Telling;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One reader's connection, and its place in the shared log. All of it runs on the connection's own event loop, but for
 * {@link #wake}. It holds no queue: while the socket takes nothing, the place just stays where it is. A little longer
 * than most, for it is the one place that knows how a connection lives and dies.
 */
final class ReaderSocket {
    /** Entries written in one turn, so that one reader's backlog does not keep the others of its loop waiting. */
    private static final int CHUNK = 64;

    /** No timer: to Vert.x 0 is one, and not necessarily ours. */
    private static final long NONE = -1;

    private final ServerWebSocket socket;
    private final Context context;
    private final Readers readers;
    private final Pace pace;
    private final ArticleId article;
    private final AtomicBoolean woken = new AtomicBoolean();

    private Ending ending = Ending.RESUMED;
    private @Nullable Position place;
    private @Nullable Subscription subscription;
    private boolean caughtUp;
    private boolean stalled;
    private boolean spoke;
    private boolean closed;
    private long stalls;
    private long ticker = NONE;

    ReaderSocket(ServerWebSocket socket, Context context, Readers readers, Pace pace, ArticleId article) {
        this.socket = socket;
        this.context = context;
        this.readers = readers;
        this.pace = pace;
        this.article = article;
    }

    /** Goes on after {@code position}, which is of this log. */
    void resume(Position position) {
        place = position;
        start();
    }

    /** Starts anew from a snapshot; {@code reason} is one line. */
    void reset(ArticleLog log, String reason) {
        ending = Ending.RESET;
        tellAnew(log, reason);
        start();
    }

    void close(CloseReason reason) {
        if (!closed) {
            end();
            socket.close(reason.code(), reason.line());
        }
    }

    /** Closes the connection because this node goes away; from any thread. */
    void leave() {
        context.runOnContext(v -> close(CloseReason.RESTARTING));
    }

    /** The connection is gone, or is to go. */
    void end() {
        closed = true;
        if (ticker != NONE) {
            context.owner().cancelTimer(ticker);
        }
        if (subscription != null) {
            subscription.close();
        }
    }

    private void start() {
        if (closed) {
            return;
        }
        subscription = readers.hub().follow(article, this::wake);
        ticker = context.owner().setPeriodic(pace.heartbeat().toMillis(), id -> tick());
        drain();
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(v -> drain());
        }
    }

    private void drain() {
        woken.set(false);
        ArticleLog log = readers.log(article).orElse(null);
        Position from = place;
        if (closed || socket.isClosed() || stalled || log == null || from == null) {
            holdTo(log);
            return;
        }
        if (!log.continues(from)) {
            tellAnew(log, "the page was read anew");
        } else if (tell(log, from) && !caughtUp) {
            caughtUp = true;
            send(new ServerMessage.CaughtUp(log.position(), ending).text());
        }
    }

    /** Whether the end was reached. */
    private boolean tell(ArticleLog log, Position from) {
        int left = CHUNK;
        for (Entry entry : log.after(from.seq())) {
            if (socket.writeQueueFull()) {
                stall();
                return false;
            }
            if (left-- == 0) {
                wake();
                return false;
            }
            send(readers.frames().entry(log, entry));
            place = entry.mark().position();
        }
        return true;
    }

    private void tellAnew(ArticleLog log, String reason) {
        send(Telling.reset(log, reason, readers.clock().instant()).text());
        place = log.position();
    }

    private void stall() {
        stalled = true;
        long stall = ++stalls;
        socket.drainHandler(v -> {
            stalled = false;
            drain();
        });
        context.owner().setTimer(pace.stall().toMillis(), id -> {
            if (stalled && stall == stalls && !closed) {
                close(CloseReason.TOO_SLOW);
            }
        });
    }

    /** A reader who takes nothing is let go once the log has left it too far behind. */
    private void holdTo(@Nullable ArticleLog log) {
        if (!closed && stalled && log != null && place != null && log.last().seq() - place.seq() > pace.window()) {
            close(CloseReason.TOO_SLOW);
        }
    }

    private void tick() {
        if (stalled || place == null) {
            return;
        }
        // The answer to a ping keeps the read timeout of a healthy but silent line from striking.
        socket.writePing(Buffer.buffer());
        if (!spoke) {
            send(new ServerMessage.Heartbeat(place).text());
        }
        spoke = false;
    }

    private void send(String text) {
        if (!closed) {
            spoke = true;
            socket.writeTextMessage(text);
        }
    }
}
