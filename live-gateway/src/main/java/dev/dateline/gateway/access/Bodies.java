package dev.dateline.gateway.access;

import dev.dateline.contract.json.Json;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Small JSON bodies that may hold secrets: what is wrong with them is answered without a word of them. */
public final class Bodies {
    private Bodies() {}

    /** The record in the body; empty after a 400 that says {@code form}, which describes what is wanted. */
    public static <T> Optional<T> read(RoutingContext request, Class<T> type, String form) {
        try {
            Buffer body = request.body().buffer();
            return Optional.of(Json.read(body == null ? new byte[0] : body.getBytes(), type));
        } catch (Json.Malformed e) {
            Reply.fail(request, 400, "the body is not " + form);
            return Optional.empty();
        }
    }
}
