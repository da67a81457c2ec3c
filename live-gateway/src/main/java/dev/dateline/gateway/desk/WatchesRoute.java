package dev.dateline.gateway.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.WatchVerdict;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.gateway.access.Bodies;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an article watches for: its settings as they stand, and a trial of a watch while it is written. */
public final class WatchesRoute {
    /** What an editor is told where matching is away. */
    static final String AWAY = "matching does not answer; nothing was saved";

    static final int RETRY_SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(WatchesRoute.class);

    private final Articles articles;
    private final Matching matching;

    public WatchesRoute(Articles articles, Matching matching) {
        this.articles = articles;
        this.matching = matching;
    }

    /**
     * A watch in the editors' language.
     *
     * @param phrases what the query is the text of: while that is not changed it goes back as these, for phrases may hold
     *     what no query can; empty where it is none of them
     */
    record Draft(
            String name,
            String query,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> phrases) {
        static Draft of(Watch watch) {
            return new Draft(watch.name(), watch.text(), watch.phrases());
        }
    }

    /** What is to be tried; where there are {@code phrases}, these, of which the query is but the text. */
    record Trial(DeskId desk, String query, List<String> phrases) {
        Trial {
            Require.present("desk", desk);
            Require.present("query", query);
            Require.that(!desk.equals(Canary.DESK), "desk " + desk + " is Dateline's own");
            phrases = phrases == null ? List.of() : List.copyOf(phrases);
        }

        Watch watch() {
            return phrases.isEmpty() ? new Watch("draft", query) : new Watch("draft", phrases);
        }
    }

    /** What editors have set; {@code base} is the version that a decision on it must name. */
    record Standing(
            ArticleId article,
            DeskId desk,
            long base,
            ZoneId zone,
            String language,
            HouseStyle style,
            @Nullable KillPolicy kills,
            @Nullable Policies policies,
            List<Draft> watches) {
        static Standing of(Article article, long base) {
            return new Standing(
                    article.id(),
                    article.desk(),
                    base,
                    article.settings().zone(),
                    article.settings().language(),
                    article.settings().times().style(),
                    article.settings().kills(),
                    article.settings().policies(),
                    article.settings().watches().stream().map(Draft::of).toList());
        }
    }

    /** {@code GET /v1/articles/{id}/settings}. */
    public void settings(RoutingContext request) {
        Article article = ArticleParam.of(request).flatMap(articles::article).orElse(null);
        if (article == null) {
            Reply.fail(request, 404, "there is no such article");
        } else if (article.base() == null) {
            Reply.failForNow(
                    request,
                    RETRY_SECONDS,
                    "these settings were written by an earlier version: they can be changed here after the article's next update");
        } else {
            Reply.json(request, 200, Standing.of(article, article.base()));
        }
    }

    /** {@code POST /v1/desk/watches}: whether a query can be used, and what it would have caught; changes nothing. */
    public void attempt(RoutingContext request) {
        Trial trial;
        try {
            trial = Json.read(Bodies.bytes(request), Trial.class);
        } catch (Json.Malformed e) {
            Reply.fail(request, 400, String.valueOf(e.getMessage()));
            return;
        }
        Watch watch;
        try {
            watch = trial.watch();
        } catch (IllegalArgumentException e) {
            Reply.json(request, 200, refused(trial.query()));
            return;
        }
        matching.ask(request.vertx().getOrCreateContext(), trial.desk(), List.of(watch), true)
                .onSuccess(verdicts -> Reply.json(request, 200, verdicts.getFirst()))
                .onFailure(e -> {
                    LOG.warn("matching does not answer: {}", String.valueOf(e));
                    Reply.failForNow(request, RETRY_SECONDS, AWAY);
                });
    }

    /** What no record can hold, and so matching is never asked. */
    private static WatchVerdict refused(String query) {
        return query.length() > Watch.LONGEST_QUERY
                ? new WatchVerdict.Refused(
                        "longer than " + Watch.LONGEST_QUERY + " characters", Watch.LONGEST_QUERY, query.length())
                : new WatchVerdict.Refused("there is nothing to look for", 0, query.length());
    }
}
