package dev.dateline.gateway;

import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.desk.DecisionsRoute;
import dev.dateline.gateway.desk.Desk;
import dev.dateline.gateway.ops.Health;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Failures;
import dev.dateline.gateway.reply.Reply;
import dev.dateline.gateway.socket.UpdatesRoute;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * Every address of this node. The public ones come first and are listed one by one; whatever is not among them meets the
 * gate, also what does not exist.
 *
 * @param maxBodyBytes the largest request body that is read
 */
record Routes(Site site, UpdatesRoute updates, Desk desk, DecisionsRoute decisions, Access access, int maxBodyBytes) {
    private static final String ARTICLE = "/:" + ArticleParam.NAME;

    /** What is asked of every request that is not for the content itself. */
    record Access(Gate gate, Health health, Failures failures) {}

    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(Reply::secure).failureHandler(access.failures()::answer);
        addPublic(router);
        router.get("/desk/enter").handler(access.gate()::enter);
        router.route().handler(access.gate()::check);
        addDesk(router);
        return router;
    }

    private void addPublic(Router router) {
        router.get("/").handler(site::index);
        router.get("/articles" + ARTICLE).handler(site::article);
        router.get("/assets/:" + Site.ASSET).handler(site::asset);
        router.get("/v1/articles").handler(site::articles);
        router.get("/v1/articles" + ARTICLE).handler(site::page);
        router.get("/v1/articles" + ARTICLE + "/updates").handler(updates::handle);
        router.get("/health/live").handler(access.health()::live);
        router.get("/health/ready").handler(access.health()::ready);
    }

    private void addDesk(Router router) {
        router.get("/desk").handler(desk::console);
        router.get("/v1/proposals").handler(desk::proposals);
        router.get("/v1/desk").handler(desk::connect);
        router.post("/v1/articles" + ARTICLE + "/decisions")
                .handler(BodyHandler.create(false).setBodyLimit(maxBodyBytes))
                .handler(decisions::handle);
    }
}
