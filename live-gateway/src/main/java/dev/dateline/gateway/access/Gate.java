package dev.dateline.gateway.access;

import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Handshake;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Stands before everything that is not public: no session, no answer. */
public final class Gate {
    static final String COOKIE = "dateline_session";
    private static final String SESSION = "session";

    private final Access access;
    private final Views views;

    /**
     * A gate for the sessions of {@code access}.
     */
    public Gate(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    /** Lets an editor's request through; 401 without a session, 403 for one that another site's page sends. */
    public void check(RoutingContext request) {
        admit(request, 401, "sign in first, by the link that the server printed when it started");
    }

    /** The same for an address that is no editors': without a session there is nothing there, 404. */
    public void conceal(RoutingContext request) {
        admit(request, 404, "there is no such page");
    }

    /**
     * {@code GET /desk/enter?token=}: takes the one-time token and hands out the session's cookie, with a page that goes
     * on to the desk. No redirect: after a click on another site it would still count as that site's request, and the
     * browser would leave the strict cookie out.
     */
    public void enter(RoutingContext request) {
        Reply.unkept(request);
        String token = request.request().getParam("token", "");
        Secret cookie = access.enter(token).orElse(null);
        if (cookie == null) {
            Reply.fail(request, 401, "this link was used before or is too old: restart the server for a new one");
            return;
        }
        request.response()
                .addCookie(Cookie.cookie(COOKIE, cookie.reveal())
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT)
                        .setSecure(isSecure(request)));
        Reply.html(request, 200, views.signedIn());
    }

    /** The session of a request that has passed {@link #check}. */
    public static Session of(RoutingContext request) {
        Session session = request.get(SESSION);
        if (session == null) {
            throw new IllegalStateException("a desk route stands before the gate");
        }
        return session;
    }

    private void admit(RoutingContext request, int refusal, String line) {
        Reply.unkept(request);
        Session session = session(request).orElse(null);
        if (session == null) {
            Reply.fail(request, refusal, line);
        } else if (changes(request) && !isFromOwnPage(request)) {
            Reply.fail(request, 403, "another site's page may not do this");
        } else {
            request.put(SESSION, session);
            request.next();
        }
    }

    private Optional<Session> session(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(COOKIE)).flatMap(c -> access.session(c.getValue()));
    }

    private static boolean changes(RoutingContext request) {
        HttpMethod method = request.request().method();
        return Handshake.isWanted(request) || !(method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
    }

    private static boolean isFromOwnPage(RoutingContext request) {
        HostAndPort host = request.request().authority();
        return host != null && Origins.isOwn(request.request().getHeader("Origin"), host.toString());
    }

    private static boolean isSecure(RoutingContext request) {
        return request.request().isSSL()
                || "https".equalsIgnoreCase(request.request().getHeader("X-Forwarded-Proto"));
    }
}
