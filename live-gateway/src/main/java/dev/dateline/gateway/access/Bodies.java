package dev.dateline.gateway.access;

import dev.dateline.contract.json.Json;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Small JSON bodies that may hold secrets: what is wrong with them is answered without a word of them. */
public final class Bodies {
    private Bodies() {}

    /** The body as it came; no bytes where there is none. */
    public static byte[] bytes(RoutingContext request) {
        Buffer body = request.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    /** The record in the body; empty after a 400 that says {@code form}, which describes what is wanted. */
    public static <T> Optional<T> read(RoutingContext request, Class<T> type, String form) {
        try {
            return Optional.of(Json.read(bytes(request), type));
        } catch (Json.Malformed e) {
            Reply.fail(request, 400, "the body is not " + form);
            return Optional.empty();
        }
    }
}
