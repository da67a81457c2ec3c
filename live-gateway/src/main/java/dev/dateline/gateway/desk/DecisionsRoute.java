package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.gateway.access.Bodies;
import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;

/** {@code POST /v1/articles/{id}/decisions}: appends a decision and answers what the log made of it. */
public final class DecisionsRoute {
    private final Deciding deciding;
    private final Clock clock;

    /**
     * @param clock the injected one, for a decision's {@code at}
     */
    public DecisionsRoute(Deciding deciding, Clock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    public void handle(RoutingContext request) {
        ArticleId article = ArticleParam.of(request).orElse(null);
        if (article == null) {
            Reply.fail(request, 400, "an article is named by lower-case letters, digits and inner hyphens");
            return;
        }
        try {
            DecisionRequest asked = DecisionRequest.read(
                    Bodies.bytes(request), request.request().getHeader("Idempotency-Key"));
            Caller caller = Gate.of(request);
            deciding.decide(
                            request.vertx().getOrCreateContext(),
                            caller,
                            asked.decision(article, caller.name(), clock.instant()))
                    .onSuccess(answer -> answer.send(request));
        } catch (IllegalArgumentException e) {
            Reply.fail(request, 400, String.valueOf(e.getMessage()));
        }
    }
}
