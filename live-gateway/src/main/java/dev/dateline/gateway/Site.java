package dev.dateline.gateway;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.EntryId;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Behind;
import dev.dateline.gateway.hub.CatchUp;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.page.Asset;
import dev.dateline.gateway.page.Assets;
import dev.dateline.gateway.page.Theme;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.page.Visit;
import dev.dateline.gateway.protocol.ArticlesAnswer;
import dev.dateline.gateway.protocol.CacheKeys;
import dev.dateline.gateway.protocol.PageAnswer;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Here;
import dev.dateline.gateway.reply.Kept;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What everybody may ask for: pages, the same as JSON, the files that pages refer to, and the way in. */
final class Site {
    /** The name of an asset in its route's path. */
    static final String ASSET = "asset";

    /** The name of an update in its route's path. */
    static final String UPDATE = "update";

    /** The edition of all assets, where an address names one. */
    static final String EDITION = "edition";

    /** A page tells the time of day, and pictures' rights end: after these seconds it is another, though nothing has happened. */
    private static final long FRESH_SECONDS = 60;

    /** Entries from which on a page is made aside: it is read from the disk, and readers' frames must not wait for it. */
    private static final int LONG = 500;

    private static final int RETRY_SECONDS = 2;

    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String NO_ARTICLE = "there is no such article";
    private static final String NO_UPDATE = "there is no such update of this story";

    private final Hub hub;
    private final Views views;
    private final Clock clock;
    private final CatchUp feed;
    private final Press press;
    private final Sites sites = new Sites(System::nanoTime);

    Site(Hub hub, Views views, Clock clock, CatchUp feed) {
        this(hub, views, clock, feed, Press.usual());
    }

    /** The same with a press of the caller's. */
    Site(Hub hub, Views views, Clock clock, CatchUp feed, Press press) {
        this.hub = hub;
        this.views = views;
        this.clock = clock;
        this.feed = feed;
        this.press = press;
    }

    /** What a page is, whatever it says: an article's by an address, or as data where that is null. */
    private record Name(ArticleId article, @Nullable Visit visit) {}

    void index(RoutingContext request) {
        String page = views.index(hub.gists(), clock.instant());
        answer(request, Asset.of(HTML, page.getBytes(StandardCharsets.UTF_8)));
    }

    void article(RoutingContext request) {
        log(request).ifPresentOrElse(log -> show(request, log, null), () -> Reply.fail(request, 404, NO_ARTICLE));
    }

    /** The same page under the address of one of its updates. */
    void update(RoutingContext request) {
        ArticleLog log = log(request).orElse(null);
        EntryId update = log == null ? null : name(request).filter(log::mayHave).orElse(null);
        if (log == null || update == null) {
            Reply.fail(request, 404, log == null ? NO_ARTICLE : NO_UPDATE);
        } else {
            show(request, log, update);
        }
    }

    private static Optional<EntryId> name(RoutingContext request) {
        try {
            return Optional.of(new EntryId(String.valueOf(request.pathParam(UPDATE))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(RoutingContext request, ArticleLog log, @Nullable EntryId update) {
        Reply.showing(request, views.media().images(), views.media().frames());
        Visit visit = new Visit(sites.known(Here.of(request)), update, behind());
        if (log.isWhole()) {
            print(request, HTML, log, visit, (said, now) -> Buffer.buffer(page(said, visit, now)));
        } else {
            // Its oldest updates are still being read: it can be read, but nobody may keep it.
            Reply.unkept(request);
            Reply.html(request, 200, page(log, visit, clock.instant()));
        }
    }

    /** Only here is read whether there is such an update: that may lie on the disk, and is read once for all who ask. */
    private String page(ArticleLog log, Visit visit, Instant now) {
        EntryId update = visit.update();
        if (update != null && log.update(update).isEmpty()) {
            throw new HttpException(404, NO_UPDATE);
        }
        return views.article(log.snapshot(), visit, now);
    }

    /** In minutes, which is what a page tells: else it would be another each second. */
    private Duration behind() {
        Integer seconds = Behind.seconds(feed.silence());
        return Duration.ofMinutes(seconds == null ? 0 : Math.ceilDiv(seconds, 60));
    }

    void signIn(RoutingContext request) {
        Reply.html(request, 200, views.signIn("Name and password, please."));
    }

    void welcome(RoutingContext request) {
        Reply.html(request, 200, views.welcome());
    }

    void articles(RoutingContext request) {
        answer(request, Asset.of(JSON, Json.bytes(ArticlesAnswer.of(hub.logs()))));
    }

    void page(RoutingContext request) {
        log(request).ifPresentOrElse(log -> tell(request, log), () -> Reply.fail(request, 404, NO_ARTICLE));
    }

    /** Whoever takes a page as data takes it as the whole of it. */
    private void tell(RoutingContext request, ArticleLog log) {
        if (log.isWhole()) {
            print(request, JSON, log, null, (said, now) -> Buffer.buffer(Json.bytes(PageAnswer.of(said, now))));
        } else {
            Reply.failForNow(request, RETRY_SECONDS, "older entries are still being read");
        }
    }

    void asset(RoutingContext request) {
        String name = String.valueOf(request.pathParam(ASSET));
        Theme theme = name.equals(Theme.NAME) ? views.theme().orElse(null) : null;
        if (theme != null) {
            send(request, theme.sheet(), theme.edition());
        } else {
            Assets.find(name)
                    .ifPresentOrElse(
                            asset -> send(request, asset, Assets.edition()),
                            () -> Reply.fail(request, 404, "there is no such file"));
        }
    }

    void api(RoutingContext request) {
        send(request, Assets.api(), Assets.edition());
    }

    private static void answer(RoutingContext request, Asset list) {
        new Kept(list.etag(), Kept.FOR_NOW, List.of(CacheKeys.INDEX))
                .answer(request, list.contentType(), () -> Buffer.buffer(list.bytes()));
    }

    /** Made once for all who ask for it before it is another. */
    private void print(
            RoutingContext request,
            String type,
            ArticleLog log,
            @Nullable Visit visit,
            BiFunction<ArticleLog, Instant, Buffer> page) {
        Instant now = clock.instant();
        Kept kept = kept(log, visit, now);
        kept.answerLater(request, type, () -> printed(request, log, visit, now, page));
    }

    /** Words that were taken down while it was made are on no page: it is made anew, and nobody may keep that under the older tag. */
    private Future<Buffer> printed(
            RoutingContext request,
            ArticleLog log,
            @Nullable Visit visit,
            Instant now,
            BiFunction<ArticleLog, Instant, Buffer> page) {
        ArticleId article = log.article();
        int epoch = log.position().epoch();
        Press.Order order = new Press.Order(
                new Name(article, visit),
                etag(log, visit, now),
                () -> epoch(article).equals(OptionalInt.of(epoch)));
        return press.ask(request.vertx(), order, log.last().seq() > LONG, () -> page.apply(log, now))
                .recover(e -> e instanceof Press.Busy ? later(request, Press.Busy.LINE) : Future.failedFuture(e))
                .compose(made -> {
                    if (order.stands().getAsBoolean()) {
                        return Future.succeededFuture(made);
                    }
                    Kept.unkept(request);
                    return hub.log(article)
                            .filter(ArticleLog::isWhole)
                            .map(newer -> printed(request, newer, visit, now, page))
                            .orElseGet(() -> later(request, "words of it were taken down a moment ago"));
                });
    }

    private OptionalInt epoch(ArticleId article) {
        return hub.log(article).stream().mapToInt(log -> log.position().epoch()).findFirst();
    }

    private static Future<Buffer> later(RoutingContext request, String line) {
        request.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
        return Future.failedFuture(new HttpException(503, line));
    }

    private Kept kept(ArticleLog log, @Nullable Visit visit, Instant now) {
        return new Kept(etag(log, visit, now), Kept.FOR_NOW, List.of(CacheKeys.article(log.article())));
    }

    /** Weak: the bytes may differ in the time at which they were written. */
    private String etag(ArticleLog log, @Nullable Visit visit, Instant now) {
        long written = now.getEpochSecond() / FRESH_SECONDS;
        String behind = visit == null || visit.behind().isZero()
                ? ""
                : "-" + visit.behind().toMinutes();
        return "W/\"" + log.position() + "-" + views.edition() + "-" + written + behind + "\"";
    }

    private static void send(RoutingContext request, Asset asset, String edition) {
        boolean named = edition.equals(request.pathParam(EDITION));
        new Kept(asset.etag(), named ? Kept.FOR_GOOD : "no-cache", List.of("assets"))
                .answer(request, asset.contentType(), () -> Buffer.buffer(asset.bytes()));
    }

    private Optional<ArticleLog> log(RoutingContext request) {
        return ArticleParam.of(request).flatMap(hub::log);
    }
}
