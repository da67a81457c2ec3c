package dev.dateline.gateway.socket;

import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.io.Serial;

/** A frame that must not be: the line ends with this status, which has not been sent yet. */
final class Forbidden extends DecoderException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient WebSocketCloseStatus status;

    Forbidden(WebSocketCloseStatus status, String why) {
        super(why);
        this.status = status;
    }

    WebSocketCloseStatus status() {
        return status;
    }
}
