package dev.dateline.gateway.access;

import dev.dateline.gateway.account.Secret;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The session's cookie. */
public final class Cookies {
    /** Over plain HTTP, where browsers take no other. */
    static final String PLAIN = "dateline_session";

    /** By its prefix browsers let no other host, path or plain connection set it. */
    static final String GUARDED = "__Host-dateline_session";

    private Cookies() {}

    /** Hands the cookie out. */
    public static void give(RoutingContext request, Secret cookie) {
        request.response().addCookie(cookie(request, cookie.reveal()));
    }

    /** Takes it away again. */
    public static void take(RoutingContext request) {
        request.response().addCookie(cookie(request, "").setMaxAge(0));
    }

    /** What the browser has brought. */
    static Optional<String> of(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(name(request))).map(Cookie::getValue);
    }

    private static Cookie cookie(RoutingContext request, String value) {
        return Cookie.cookie(name(request), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(isSecure(request));
    }

    private static String name(RoutingContext request) {
        return isSecure(request) ? GUARDED : PLAIN;
    }

    /** Whether the browser's own connection is by TLS, here or at the proxy before this node. */
    public static boolean isSecure(RoutingContext request) {
        return request.request().isSSL()
                || "https".equalsIgnoreCase(request.request().getHeader("X-Forwarded-Proto"));
    }
}
