package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.Sighting;
import dev.dateline.gateway.access.Sightings;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.page.HistoryView;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was decided on an article, and the page as readers could see it at any time. For editors only. */
public final class HistoryRoute {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryRoute.class);
    private static final int RETRY_SECONDS = 5;

    private final Hub hub;
    private final DecisionArchive archive;
    private final Sightings sightings;
    private final Views views;

    public HistoryRoute(Hub hub, DecisionArchive archive, Sightings sightings, Views views) {
        this.hub = hub;
        this.archive = archive;
        this.sightings = sightings;
        this.views = views;
    }

    /** {@code GET /desk/articles/{id}/history}: the page for people. */
    public void page(RoutingContext request) {
        withHistory(request, history -> Reply.html(request, 200, views.history(history)));
    }

    /** {@code GET /v1/articles/{id}/history}: the same as JSON. */
    public void json(RoutingContext request) {
        withHistory(request, history -> Reply.json(request, 200, history));
    }

    /**
     * {@code GET /desk/articles/{id}/then?seq=|at=}: the readers' page after that entry, or at that time; a time without
     * an offset is in the article's zone.
     */
    public void then(RoutingContext request) {
        ArticleLog log = whole(request);
        if (log == null) {
            return;
        }
        long seq = asked(request, log);
        if (seq < 0) {
            Reply.fail(request, 400, "name a moment: at=2026-11-26T14:00 or at=2026-11-26T19:00:00Z, or seq=12");
            return;
        }
        Optional<ArticleLog> past = log.upTo(seq);
        if (past.isEmpty()) {
            Reply.fail(request, 404, "readers could see nothing of this page then");
            return;
        }
        ArticleLog then = past.get();
        Instant moment = moment(request, log).orElse(then.last().at());
        Reply.html(
                request,
                200,
                views.past(then.snapshot(), moment, seq, log.last().seq()));
    }

    private void withHistory(RoutingContext request, Consumer<HistoryView> answer) {
        ArticleLog log = whole(request);
        if (log == null) {
            return;
        }
        Future<List<Decision>> decided = archive.of(log.article());
        Future<List<Sighting>> seen = sightings.of(log.article());
        Future.all(decided, seen)
                // The log as it is by now: it holds what was decided before this asked, and what was decided meanwhile.
                .map(both -> HistoryView.of(hub.log(log.article()).orElse(log), decided.result(), seen.result()))
                .onSuccess(answer::accept)
                .onFailure(e -> {
                    LOG.warn("the decisions on {} cannot be read: {}", log.article(), String.valueOf(e));
                    Reply.failForNow(request, RETRY_SECONDS, "the decisions cannot be read right now");
                });
    }

    /** The log from its first entry; null where the request was answered with why not. */
    private @Nullable ArticleLog whole(RoutingContext request) {
        Optional<ArticleId> article = ArticleParam.of(request);
        ArticleLog log = article.flatMap(hub::log).orElse(null);
        if (log == null) {
            Reply.fail(request, 404, "there is no such article");
            return null;
        }
        if (log.first() > 1) {
            Reply.failForNow(request, RETRY_SECONDS, "this node is still reading the beginning of this page's log");
            return null;
        }
        return log;
    }

    /** 0 for before everything, below 0 where the request does not say. */
    private static long asked(RoutingContext request, ArticleLog log) {
        String seq = request.request().getParam("seq");
        if (seq != null) {
            return seq.matches("\\d{1,9}") ? Long.parseLong(seq) : -1;
        }
        return moment(request, log).map(log::seqAt).orElse(-1L);
    }

    private static Optional<Instant> moment(RoutingContext request, ArticleLog log) {
        String at = request.request().getParam("at");
        return at == null ? Optional.empty() : moment(at.strip(), log.front().zone());
    }

    private static Optional<Instant> moment(String at, ZoneId zone) {
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(at, ZonedDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(read));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
