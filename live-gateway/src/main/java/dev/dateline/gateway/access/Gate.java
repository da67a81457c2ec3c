package dev.dateline.gateway.access;

import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.account.Permission;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Handshake;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before everything that is not public: nobody that is known, no answer. */
public final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String CALLER = "caller";
    private static final String BEARER = "Bearer ";
    private static final String AS = "X-Dateline-As";
    private static final Set<String> OWN_FETCHES = Set.of("same-origin", "none");
    private static final int RETRY_SECONDS = 5;

    private final Access access;
    private final Views views;

    /**
     * A gate for those whom {@code access} knows.
     */
    public Gate(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    /**
     * Lets a request through whose sender has this permission; 401 where nobody is signed in, 403 for one that another
     * site's page sends, and for who lacks the permission.
     */
    public SecurityPolicyHandler require(Permission permission) {
        return request -> admit(request, permission, 401, "sign in first");
    }

    /** Lets those through who are signed in; what is behind it is not there. */
    public void check(RoutingContext request) {
        admit(request, Permission.ANYBODY, 401, "sign in first");
    }

    /** The same for an address that is no editors': without a session there is nothing there, 404. */
    public void conceal(RoutingContext request) {
        admit(request, Permission.ANYBODY, 404, "there is no such page");
    }

    /** Lets anybody through, but no request by which another site's page would sign its reader in or out. */
    public void checkPage(RoutingContext request) {
        Reply.unkept(request);
        if (changes(request) && !isFromOwnPage(request)) {
            Reply.fail(request, 403, "another site's page may not do this");
        } else {
            request.next();
        }
    }

    /**
     * {@code GET /desk/enter?token=}: takes the one-time token and hands out the session's cookie, with a page that goes
     * on to the desk. No redirect: after a click on another site it would still count as that site's request, and the
     * browser would leave the strict cookie out.
     */
    public void enter(RoutingContext request) {
        Reply.unkept(request);
        access.enter(request.request().getParam("token", ""))
                .onSuccess(
                        cookie -> cookie.ifPresentOrElse(
                                given -> {
                                    Cookies.give(request, given);
                                    Reply.html(request, 200, views.signedIn(Role.CHIEF));
                                },
                                () -> Reply.fail(
                                        request,
                                        401,
                                        "this link was used before or is too old: a chief makes another, or a start with --editors 1 prints one")))
                .onFailure(e -> {
                    LOG.warn("nobody can sign in, for Kafka does not answer: {}", String.valueOf(e));
                    Reply.failForNow(request, RETRY_SECONDS, "nobody can sign in just now: try the link again");
                });
    }

    /** Who has passed {@link #require}. */
    public static Caller of(RoutingContext request) {
        Caller caller = request.get(CALLER);
        if (caller == null) {
            throw new IllegalStateException("a desk route stands before the gate");
        }
        return caller;
    }

    private void admit(RoutingContext request, Permission permission, int refusal, String line) {
        Reply.unkept(request);
        Caller caller = caller(request).orElse(null);
        if (caller == null) {
            Reply.fail(request, refusal, line);
        } else if (changes(request) && !isFromOwnPage(request)) {
            Reply.fail(request, 403, "another site's page may not do this");
        } else if (isAnothers(request, caller)) {
            Reply.fail(request, 401, "you are signed in as " + caller.name() + " now, and this is somebody else's");
        } else if (!caller.may(permission)) {
            Reply.fail(request, 403, caller.role().refusal(permission));
        } else {
            request.put(CALLER, caller);
            request.next();
        }
    }

    /** A console says whose it is: in its browser somebody else may have signed in since. */
    private static boolean isAnothers(RoutingContext request, Caller caller) {
        String as = request.request().getHeader(AS);
        return as != null && !as.equals(caller.name());
    }

    /** A key is taken at its word: where it is wrong, no cookie makes up for it. */
    private Optional<Caller> caller(RoutingContext request) {
        String authorization = request.request().getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            return access.machine(authorization.substring(BEARER.length()).strip());
        }
        return Cookies.of(request).flatMap(access::session);
    }

    private static boolean changes(RoutingContext request) {
        HttpMethod method = request.request().method();
        return Handshake.isWanted(request) || !(method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
    }

    private static boolean isFromOwnPage(RoutingContext request) {
        HostAndPort host = request.request().authority();
        String fetched = request.request().getHeader("Sec-Fetch-Site");
        return host != null
                && (fetched == null || OWN_FETCHES.contains(fetched))
                && Origins.isOwn(request.request().getHeader("Origin"), host.toString());
    }
}
