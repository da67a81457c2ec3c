package dev.dateline.gateway.desk;

import dev.dateline.gateway.hub.Subscription;
import dev.dateline.gateway.protocol.CloseReason;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One console's connection: all that is open, then each change. Runs on its own event loop, but for {@link #wake}. */
final class DeskSocket {
    private final ServerWebSocket socket;
    private final Context context;
    private final Desk desk;
    private final BooleanSupplier signedIn;
    private final AtomicBoolean woken = new AtomicBoolean();

    private @Nullable Subscription subscription;
    private long seen;
    private long ticker;
    private boolean full;

    DeskSocket(ServerWebSocket socket, Context context, Desk desk, BooleanSupplier signedIn) {
        this.socket = socket;
        this.context = context;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    void start(Duration heartbeat) {
        Board.Now now = desk.board().now();
        now.open().forEach(this::send);
        seen = now.change();
        write(new DeskMessage.Ready());
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
        for (Standing standing : desk.board().since(seen)) {
            if (socket.isClosed()) {
                return;
            }
            if (socket.writeQueueFull()) {
                full = true;
                socket.drainHandler(v -> {
                    full = false;
                    drain();
                });
                return;
            }
            send(standing);
            seen = standing.change();
        }
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

    private void send(Standing standing) {
        write(new DeskMessage.Proposal(desk.view(standing)));
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
        context.owner().cancelTimer(ticker);
        if (subscription != null) {
            subscription.close();
        }
    }
}
