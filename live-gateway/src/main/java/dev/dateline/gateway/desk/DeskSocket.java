package dev.dateline.gateway.desk;

import dev.dateline.gateway.hub.Subscription;
import dev.dateline.gateway.protocol.CloseReason;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One console's connection: all that is open, then each change. Runs on its own event loop, but for {@link #wake}. */
final class DeskSocket {
    /** Proposals written in one turn, so that one console does not keep the others of its loop waiting. */
    private static final int CHUNK = 64;

    /** No timer: to Vert.x 0 is one, and not necessarily ours. */
    private static final long NONE = -1;

    /** In milliseconds: stories grow with each item, and nobody reads them quicker. */
    private static final long BETWEEN_CANDIDATES = 1_000;

    private final ServerWebSocket socket;
    private final Context context;
    private final Desk desk;
    private final BooleanSupplier signedIn;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Deque<Standing> next = new ArrayDeque<>();

    private @Nullable Subscription subscription;
    private long seen;
    private long ticker = NONE;
    private long offered;
    private long confirmed;
    private long laid;
    private boolean resting;
    private boolean ready;
    private boolean full;

    DeskSocket(ServerWebSocket socket, Context context, Desk desk, BooleanSupplier signedIn) {
        this.socket = socket;
        this.context = context;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    void start(Duration heartbeat) {
        Board.Now now = desk.board().now();
        next.addAll(now.open());
        seen = now.change();
        subscription = desk.board().follow(this::wake);
        ticker = context.owner().setPeriodic(heartbeat.toMillis(), id -> tick());
        socket.closeHandler(v -> end());
        drain();
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(v -> drain());
        }
    }

    private void drain() {
        woken.set(false);
        if (!signedIn.getAsBoolean()) {
            close(CloseReason.SESSION_ENDED);
            return;
        }
        int left = CHUNK;
        while (!full && !socket.isClosed() && hasMore()) {
            if (socket.writeQueueFull()) {
                pause();
            } else if (left-- == 0) {
                wake();
                return;
            } else {
                sendNext();
            }
        }
        if (!full && ready && !resting) {
            sendCandidates();
        }
        if (!full && ready) {
            sendReceipts();
            sendWaiting();
        }
    }

    private void sendCandidates() {
        Candidates candidates = desk.board().candidates();
        if (candidates.change() == offered || socket.isClosed()) {
            return;
        }
        Candidates.Now now = candidates.now();
        offered = now.change();
        write(new DeskMessage.Candidates(now.shown()));
        resting = true;
        context.owner().setTimer(BETWEEN_CANDIDATES, id -> {
            resting = false;
            drain();
        });
    }

    private void sendReceipts() {
        Receipts receipts = desk.board().receipts();
        if (receipts.change() == confirmed || socket.isClosed()) {
            return;
        }
        Receipts.Now now = receipts.since(confirmed);
        confirmed = now.change();
        write(new DeskMessage.Receipts(now.changed()));
    }

    private void sendWaiting() {
        long now = desk.board().waited();
        if (now != laid && !socket.isClosed()) {
            laid = now;
            write(new DeskMessage.Waiting(desk.board().waiting()));
        }
    }

    private boolean hasMore() {
        if (next.isEmpty() && ready) {
            next.addAll(desk.board().since(seen));
            seen = next.isEmpty() ? seen : next.getLast().change();
        }
        return !ready || !next.isEmpty();
    }

    private void sendNext() {
        Standing standing = next.poll();
        if (standing == null) {
            ready = true;
            write(new DeskMessage.Ready());
        } else {
            write(new DeskMessage.Proposal(desk.view(standing)));
        }
    }

    private void pause() {
        full = true;
        socket.drainHandler(v -> {
            full = false;
            drain();
        });
    }

    private void tick() {
        if (full) {
            close(CloseReason.TOO_SLOW);
        } else if (!signedIn.getAsBoolean()) {
            close(CloseReason.SESSION_ENDED);
        } else {
            socket.writePing(Buffer.buffer());
            write(new DeskMessage.Heartbeat());
        }
    }

    private void write(DeskMessage message) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(message.text());
        }
    }

    private void close(CloseReason reason) {
        end();
        socket.close(reason.code(), reason.line());
    }

    private void end() {
        if (ticker != NONE) {
            context.owner().cancelTimer(ticker);
        }
        if (subscription != null) {
            subscription.close();
        }
    }
}
