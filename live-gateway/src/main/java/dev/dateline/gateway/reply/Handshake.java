package dev.dateline.gateway.reply;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The opening of a WebSocket. */
public final class Handshake {
    private Handshake() {}

    /** Whether the client asks for a WebSocket. */
    public static boolean isWanted(RoutingContext request) {
        return "websocket".equalsIgnoreCase(request.request().getHeader(HttpHeaders.UPGRADE));
    }
}
