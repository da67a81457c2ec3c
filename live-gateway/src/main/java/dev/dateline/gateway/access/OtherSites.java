package dev.dateline.gateway.access;

import dev.dateline.gateway.reply.Handshake;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Other sites whose pages may read what is public: by CORS, without cookies. A browser keeps the answer from the scripts
 * of any other, but for WebSockets, which it opens to anybody: those of other sites are refused here. Vert.x's own handler
 * does not fit, for it answers 403 to an origin that is not named, also to this very site's WebSockets.
 *
 * @param origins as browsers send them, such as {@code https://news.example}; empty for none
 */
public record OtherSites(Set<String> origins) {
    public OtherSites {
        origins = Set.copyOf(origins);
    }

    /** Says whether the page that asks may read the answer, and goes on; 403 where its browser would not ask that. */
    public void admit(RoutingContext request) {
        if (!origins.isEmpty()) {
            // Also where it may not: a cache must not hand out an answer for the one to the other.
            request.response().headers().add(HttpHeaders.VARY, "Origin");
        }
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && origins.contains(origin)) {
            request.response()
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After");
        } else if (Handshake.isWanted(request) && !isOwn(request, origin)) {
            Reply.fail(request, 403, "this site's pages may not follow articles: gateway.origins names those that may");
            return;
        }
        request.next();
    }

    private static boolean isOwn(RoutingContext request, @Nullable String origin) {
        HostAndPort host = request.request().authority();
        return host != null && Origins.isOwn(origin, host.toString());
    }
}
