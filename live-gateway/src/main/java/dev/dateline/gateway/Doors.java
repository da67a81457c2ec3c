package dev.dateline.gateway;

import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.account.Permission;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.List;

/** The one way to add an address: with what it asks of whoever comes. What was not added this way is denied. */
final class Doors {
    /** Under which a route tells what it asks. */
    static final String NEEDS = "needs";

    private final Router router;
    private final Gate gate;

    Doors(Router router, Gate gate) {
        this.router = router;
        this.gate = gate;
    }

    /** For all; answers HEAD as well. */
    @SafeVarargs
    final void open(String path, Handler<RoutingContext>... handlers) {
        add(router.get(path).method(HttpMethod.HEAD), Permission.ANYBODY, handlers);
    }

    /** For all, but from no other site's page. */
    @SafeVarargs
    final void own(HttpMethod method, String path, Handler<RoutingContext>... handlers) {
        // Of this type, or Vert.x would not have it before the handler that reads the body.
        SecurityPolicyHandler check = gate::checkPage;
        Route route = router.route(method, path).handler(check);
        add(route, Permission.ANYBODY, handlers);
    }

    /** For those with this permission. */
    @SafeVarargs
    final void guarded(HttpMethod method, String path, Permission needs, Handler<RoutingContext>... handlers) {
        Route route = router.route(method, path).handler(gate.require(needs));
        add(route, needs, handlers);
    }

    /** Answers for every address below these, and then for all, that they are not there or not without a session. */
    void deny(List<String> editors) {
        editors.forEach(path ->
                router.route(path).putMetadata(NEEDS, Permission.ANYBODY).handler(gate::check));
        router.route()
                .putMetadata(NEEDS, Permission.ANYBODY)
                .handler(gate::conceal)
                .handler(request -> Reply.fail(request, 404, "there is no such page"));
    }

    @SafeVarargs
    private static void add(Route route, Permission needs, Handler<RoutingContext>... handlers) {
        route.putMetadata(NEEDS, needs);
        for (Handler<RoutingContext> handler : handlers) {
            route.handler(handler);
        }
    }
}
