package dev.dateline.gateway.socket;

import dev.dateline.gateway.protocol.CloseReason;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;

/** A WebSocket: one text message to a frame. */
record WebSocketOutlet(ServerWebSocket socket) implements Outlet {
    @Override
    public boolean isFull() {
        return socket.writeQueueFull();
    }

    @Override
    public void onDrained(Runnable then) {
        socket.drainHandler(v -> then.run());
    }

    @Override
    public void onEnd(Runnable then) {
        socket.closeHandler(v -> then.run());
    }

    @Override
    public void write(Frame frame) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(frame.text());
        }
    }

    /** The answer keeps the read timeout of a healthy but silent line from striking. */
    @Override
    public void ping() {
        socket.writePing(Buffer.buffer());
    }

    @Override
    public void close(CloseReason reason) {
        socket.close(reason.code(), reason.line());
    }
}
