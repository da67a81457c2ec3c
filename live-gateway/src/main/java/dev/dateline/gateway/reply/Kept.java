package dev.dateline.gateway.reply;

import dev.dateline.gateway.protocol.CacheKeys;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * An answer that caches may keep.
 *
 * @param etag with its quotes, as the header has it
 * @param control how long, as Cache-Control has it
 * @param keys under which caches find it again to drop it
 */
public record Kept(String etag, String control, List<String> keys) {
    /** For what never changes: a year, which is as long as caches go by. */
    public static final String FOR_GOOD = "public, max-age=31536000, immutable";

    /**
     * For what any entry may change: a shared cache asks at most every other second, however many readers there are, and a
     * browser each time but for a moment.
     */
    public static final String FOR_NOW = "public, max-age=0, s-maxage=2, stale-while-revalidate=5";

    /** For the end of a log: whoever polls must not be told old news. */
    public static final String FOR_A_MOMENT = "public, max-age=1, stale-while-revalidate=2";

    /** Answers with {@code body}, which is only made where the client has it not yet (304). */
    public void answer(RoutingContext request, String type, Supplier<Buffer> body) {
        answerLater(request, type, () -> Future.succeededFuture(body.get()));
    }

    /** The same with a body that takes a while, or that somebody else is making already. */
    public void answerLater(RoutingContext request, String type, Supplier<Future<Buffer>> body) {
        MultiMap headers = request.response().headers();
        headers.set(HttpHeaders.ETAG, etag);
        headers.set(HttpHeaders.CACHE_CONTROL, control);
        headers.set(CacheKeys.HEADER, String.join(" ", keys));
        headers.set("Cache-Tag", String.join(",", keys));
        if (isHeld(request)) {
            request.response().setStatusCode(304).end();
        } else {
            body.get()
                    .onFailure(e -> {
                        // What is answered now is no page.
                        unkept(request);
                        request.fail(e);
                    })
                    .onSuccess(made -> {
                        headers.set(HttpHeaders.CONTENT_TYPE, type);
                        Reply.end(request, made);
                    });
        }
    }

    /** Takes back what was said of the answer's age and how long it may be kept. */
    public static void unkept(RoutingContext request) {
        Reply.unkept(request);
        request.response().headers().remove(HttpHeaders.ETAG);
    }

    /** RFC 9110, 13.1.2: compared weakly, since a cache on the way may have weakened the tag by packing the body. */
    private boolean isHeld(RoutingContext request) {
        String held = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        return held != null
                && Arrays.stream(held.split(",", -1)).map(String::strip).anyMatch(this::matches);
    }

    private boolean matches(String tag) {
        return tag.equals("*") || strong(tag).equals(strong(etag));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
