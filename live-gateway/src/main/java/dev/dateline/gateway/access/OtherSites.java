package dev.dateline.gateway.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Other sites whose pages may read what is public: by CORS, without cookies. A browser keeps the answer from the scripts
 * of any other. Vert.x's own handler does not fit, for it answers 403 to an origin that is not named, also to this very
 * site's WebSockets.
 *
 * @param origins as browsers send them, such as {@code https://news.example}; empty for none
 */
public record OtherSites(Set<String> origins) {
    public OtherSites {
        origins = Set.copyOf(origins);
    }

    /** Says whether the page that asks may read the answer, and goes on. */
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
        }
        request.next();
    }
}
