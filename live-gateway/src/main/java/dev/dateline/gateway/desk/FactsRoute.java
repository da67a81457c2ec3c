package dev.dateline.gateway.desk;

import dev.dateline.contract.article.Article;
import dev.dateline.gateway.page.FigureView;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** {@code GET /v1/articles/{id}/facts}: what was said of figures in the items that were proposed for an article, and by whom. */
public final class FactsRoute {
    private final Articles articles;
    private final Ledgers ledgers;
    private final Clock clock;

    /**
     * @param clock the one by which labels are written
     */
    public FactsRoute(Articles articles, Ledgers ledgers, Clock clock) {
        this.articles = articles;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    record Told(List<FigureView> figures) {}

    /** Answers with the ledger; 404 where there is no such article. */
    public void handle(RoutingContext request) {
        Article article = ArticleParam.of(request).flatMap(articles::article).orElse(null);
        if (article == null) {
            Reply.fail(request, 404, "there is no such article");
            return;
        }
        Instant now = clock.instant();
        List<FigureView> figures = ledgers.of(article.id()).stream()
                .map(figure -> FigureView.of(figure, article.settings().times(), now))
                .toList();
        Reply.json(request, 200, new Told(figures));
    }
}
