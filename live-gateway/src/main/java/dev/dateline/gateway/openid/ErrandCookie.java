package dev.dateline.gateway.openid;

import dev.dateline.gateway.access.Cookies;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookie that a browser is sent away with. Lax, since the provider's page brings it back by a click or a redirect,
 * where a strict one would stay away; it signs nobody in by itself.
 */
final class ErrandCookie {
    private static final String PLAIN = "dateline_open_id";
    private static final String GUARDED = "__Host-dateline_open_id";

    private ErrandCookie() {}

    static void give(RoutingContext request, String sealed, Duration life) {
        request.response().addCookie(cookie(request, sealed).setMaxAge(life.toSeconds()));
    }

    static void take(RoutingContext request) {
        request.response().addCookie(cookie(request, "").setMaxAge(0));
    }

    static Optional<String> of(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(name(request))).map(Cookie::getValue);
    }

    private static Cookie cookie(RoutingContext request, String value) {
        return Cookie.cookie(name(request), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(Cookies.isSecure(request));
    }

    private static String name(RoutingContext request) {
        return Cookies.isSecure(request) ? GUARDED : PLAIN;
    }
}
