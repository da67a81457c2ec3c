package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** {@code GET /v1/articles/{id}/receipts}: how far its newest corrections, retractions and takedowns have come, newest first. */
public final class ReceiptsRoute {
    private final Board board;

    public ReceiptsRoute(Board board) {
        this.board = board;
    }

    record Told(List<ReceiptView> receipts) {}

    public void handle(RoutingContext request) {
        ArticleId article = ArticleParam.of(request).orElse(null);
        if (article == null) {
            Reply.fail(request, 404, "there is no such article");
        } else {
            Reply.json(request, 200, new Told(board.receipts().of(article)));
        }
    }
}
