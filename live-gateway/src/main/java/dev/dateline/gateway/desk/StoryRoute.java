package dev.dateline.gateway.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.media.Media;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;

/** {@code GET /v1/articles/{id}/story}: headline and body as they stand, for an editor to revise. */
public final class StoryRoute {
    private static final int RETRY_SECONDS = 5;

    private final Articles articles;
    private final Clock clock;

    /**
     * @param clock by which rights in pictures end
     */
    public StoryRoute(Articles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /** {@code base} is the version that a decision on it must name; what may no longer be shown is left out. */
    record Told(
            long base,
            String headline,
            List<String> paragraphs,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Media> media) {}

    public void handle(RoutingContext request) {
        Article article = ArticleParam.of(request).flatMap(articles::article).orElse(null);
        if (article == null) {
            Reply.fail(request, 404, "there is no such article");
        } else if (article.told() == null) {
            Reply.failForNow(
                    request,
                    RETRY_SECONDS,
                    "this article was written by an earlier version: it can be revised here after its next update");
        } else {
            Reply.json(
                    request,
                    200,
                    new Told(
                            article.told(),
                            article.story().headline(),
                            article.story().paragraphs(),
                            Media.usableAt(article.story().media(), clock.instant())));
        }
    }
}
