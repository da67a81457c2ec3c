package dev.dateline.gateway.desk;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Policies;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import dev.dateline.gateway.access.Bodies;
import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;

/** {@code POST /v1/desk/policies}: what policies would have done with what the article was offered; changes nothing. */
public final class PoliciesRoute {
    private final Articles articles;
    private final Board board;

    public PoliciesRoute(Articles articles, Board board) {
        this.articles = articles;
        this.board = board;
    }

    /** The policies to be tried on an article. */
    record Trial(ArticleId article, Policies policies) {
        Trial {
            Require.present("article", article);
            Require.present("policies", policies);
        }
    }

    public void rehearse(RoutingContext request) {
        Trial trial;
        try {
            trial = Json.read(Bodies.bytes(request), Trial.class);
        } catch (Json.Malformed e) {
            Reply.fail(request, 400, String.valueOf(e.getMessage()));
            return;
        }
        Article article = articles.article(trial.article()).orElse(null);
        if (article == null) {
            Reply.fail(request, 404, "there is no such article");
        } else {
            Reply.json(request, 200, PolicyTrial.of(trial.policies(), article, board.of(trial.article())));
        }
    }
}
