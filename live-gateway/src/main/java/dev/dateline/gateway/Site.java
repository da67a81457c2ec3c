package dev.dateline.gateway;

import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.ArticleSnapshot;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.page.Asset;
import dev.dateline.gateway.page.Assets;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.protocol.ArticlesAnswer;
import dev.dateline.gateway.protocol.PageAnswer;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Optional;

/** What everybody may ask for: pages, the same as JSON, the files that pages refer to, and the way in. */
final class Site {
    /** The name of an asset in its route's path. */
    static final String ASSET = "asset";

    /** The edition of all assets, where an address names one. */
    static final String EDITION = "edition";

    /** A year; a page that belongs to another edition names that one. */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private static final String NO_ARTICLE = "there is no such article";

    private final Hub hub;
    private final Views views;
    private final Clock clock;

    Site(Hub hub, Views views, Clock clock) {
        this.hub = hub;
        this.views = views;
        this.clock = clock;
    }

    void index(RoutingContext request) {
        var pages = hub.logs().stream()
                .map(ArticleLog::snapshot)
                .map(ArticleSnapshot::page)
                .toList();
        Reply.html(request, 200, views.index(pages, clock.instant()));
    }

    void article(RoutingContext request) {
        log(request)
                .ifPresentOrElse(
                        log -> {
                            Reply.showing(
                                    request,
                                    views.media().images(),
                                    views.media().frames());
                            Reply.html(request, 200, views.article(log.snapshot(), clock.instant()));
                        },
                        () -> Reply.fail(request, 404, NO_ARTICLE));
    }

    void signIn(RoutingContext request) {
        Reply.html(request, 200, views.signIn("Name and password, please."));
    }

    void welcome(RoutingContext request) {
        Reply.html(request, 200, views.welcome());
    }

    void articles(RoutingContext request) {
        Reply.json(request, 200, ArticlesAnswer.of(hub.logs()));
    }

    void page(RoutingContext request) {
        log(request)
                .ifPresentOrElse(
                        log -> Reply.json(request, 200, PageAnswer.of(log, clock.instant())),
                        () -> Reply.fail(request, 404, NO_ARTICLE));
    }

    void asset(RoutingContext request) {
        Assets.find(String.valueOf(request.pathParam(ASSET)))
                .ifPresentOrElse(
                        asset -> send(request, asset), () -> Reply.fail(request, 404, "there is no such file"));
    }

    void api(RoutingContext request) {
        send(request, Assets.api());
    }

    private static void send(RoutingContext request, Asset asset) {
        request.response().putHeader(HttpHeaders.ETAG, asset.etag());
        if (Assets.edition().equals(request.pathParam(EDITION))) {
            request.response().putHeader(HttpHeaders.CACHE_CONTROL, FOR_GOOD);
        }
        if (asset.etag().equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            request.response().setStatusCode(304).end();
        } else {
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, asset.contentType());
            Reply.end(request, Buffer.buffer(asset.bytes()));
        }
    }

    private Optional<ArticleLog> log(RoutingContext request) {
        return ArticleParam.of(request).flatMap(hub::log);
    }
}
