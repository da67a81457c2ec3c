package dev.dateline.gateway;

import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.access.OtherSites;
import dev.dateline.gateway.desk.DecisionsRoute;
import dev.dateline.gateway.desk.Desk;
import dev.dateline.gateway.desk.StoryRoute;
import dev.dateline.gateway.desk.WatchesRoute;
import dev.dateline.gateway.ops.Health;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Failures;
import dev.dateline.gateway.reply.Reply;
import dev.dateline.gateway.socket.UpdatesRoute;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;

/**
 * Every address of this node. The public ones come first and are listed one by one; whatever is not among them meets the
 * gate: editors' addresses are refused to those without a session, and any other is not there for them.
 *
 * @param maxBodyBytes the largest request body that is read
 */
record Routes(Site site, UpdatesRoute updates, Desk desk, Editing editing, Access access, int maxBodyBytes) {
    private static final String ARTICLE = "/:" + ArticleParam.NAME;

    /** Where editors work: whoever comes here without a session is told to sign in. */
    private static final List<String> EDITORS = List.of(
            "/desk/*",
            "/v1/desk/*",
            "/v1/proposals/*",
            "/v1/articles" + ARTICLE + "/decisions",
            "/v1/articles" + ARTICLE + "/settings",
            "/v1/articles" + ARTICLE + "/story");

    /** What editors decide, and what they set. */
    record Editing(DecisionsRoute decisions, WatchesRoute watches, StoryRoute story) {}

    /** What is asked of every request that is not for the content itself. */
    record Access(Gate gate, OtherSites otherSites, Health health, Failures failures) {}

    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(Reply::secure).failureHandler(access.failures()::answer);
        addPublic(router);
        router.get("/desk/enter").handler(access.gate()::enter);
        EDITORS.forEach(path -> router.route(path).handler(access.gate()::check));
        router.route().handler(access.gate()::conceal);
        addDesk(router);
        return router;
    }

    private void addPublic(Router router) {
        addReading(router, "/", site::index);
        addReading(router, "/articles" + ARTICLE, site::article);
        addShared(router, "/assets/:" + Site.ASSET, site::asset);
        addShared(router, "/v1/articles", site::articles);
        addShared(router, "/v1/articles" + ARTICLE, site::page);
        addShared(router, "/v1/articles" + ARTICLE + "/updates", updates::handle);
        addReading(router, "/health/live", access.health()::live);
        addReading(router, "/health/ready", access.health()::ready);
    }

    /** What other sites' pages may read as well, where the operator names them. */
    private void addShared(Router router, String path, Handler<RoutingContext> handler) {
        router.get(path).method(HttpMethod.HEAD).handler(access.otherSites()::admit);
        addReading(router, path, handler);
    }

    private static void addReading(Router router, String path, Handler<RoutingContext> handler) {
        router.get(path).method(HttpMethod.HEAD).handler(handler);
        router.route(path).handler(request -> Reply.refuseMethod(request, "GET, HEAD"));
    }

    private void addDesk(Router router) {
        router.get("/desk").handler(desk::console);
        router.get("/v1/proposals").handler(desk::proposals);
        router.get("/v1/desk").handler(desk::connect);
        router.get("/v1/articles" + ARTICLE + "/settings").handler(editing.watches()::settings);
        router.get("/v1/articles" + ARTICLE + "/story").handler(editing.story()::handle);
        addWriting(router, "/v1/desk/watches", editing.watches()::attempt);
        addWriting(router, "/v1/articles" + ARTICLE + "/decisions", editing.decisions()::handle);
    }

    private void addWriting(Router router, String path, Handler<RoutingContext> handler) {
        router.post(path)
                .handler(BodyHandler.create(false).setBodyLimit(maxBodyBytes))
                .handler(handler);
    }
}
