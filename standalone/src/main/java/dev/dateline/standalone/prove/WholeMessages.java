package dev.dateline.standalone.prove;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Whoever follows a socket message by message, however many pieces one comes in. On one connection at a time. */
abstract class WholeMessages implements WebSocket.Listener {
    private final StringBuilder frame = new StringBuilder();

    /** A connection has begun. */
    protected void begin() {}

    /** One message, whole. */
    protected abstract void take(String text);

    /** The connection has ended, by whichever side. */
    protected abstract void end();

    @Override
    public final void onOpen(WebSocket from) {
        // What was half sent before is sent again.
        frame.setLength(0);
        begin();
        from.request(1);
    }

    @Override
    public final @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        frame.append(part);
        if (last) {
            String text = frame.toString();
            frame.setLength(0);
            take(text);
        }
        from.request(1);
        return null;
    }

    @Override
    public final @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end();
        return null;
    }

    @Override
    public final void onError(WebSocket from, Throwable error) {
        end();
    }
}
