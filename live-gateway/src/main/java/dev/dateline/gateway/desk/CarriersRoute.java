package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.State;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/articles/{id}/carriers?proposal=…}: which other articles carry the figures and states of which an item has news. */
public final class CarriersRoute {
    private final Articles articles;
    private final Board board;
    private final Hub hub;

    public CarriersRoute(Articles articles, Board board, Hub hub) {
        this.articles = articles;
        this.board = board;
        this.hub = hub;
    }

    record Told(List<Carrier> carriers) {}

    /** Answers with them; 404 where the article has no such proposal. */
    public void handle(RoutingContext request) {
        Proposal proposal = ArticleParam.of(request)
                .flatMap(article -> named(request)
                        .flatMap(board::standing)
                        .filter(one -> one.proposal().article().equals(article)))
                .map(Standing::proposal)
                .orElse(null);
        if (proposal == null) {
            Reply.fail(request, 404, "the article has no such proposal");
            return;
        }
        ItemVersion version = proposal.evidence().item().version();
        List<Standing> same = board.now().open().stream()
                .filter(one -> one.proposal().evidence().item().version().equals(version))
                .toList();
        List<Carriers.Other> others = board.ledgers().articles().stream()
                .flatMap(id -> other(id, same, version).stream())
                .toList();
        Reply.json(request, 200, new Told(Carriers.of(proposal, board.ledgers().of(proposal.article()), others)));
    }

    private static Optional<ProposalId> named(RoutingContext request) {
        String name = request.request().getParam("proposal");
        try {
            return name == null ? Optional.empty() : Optional.of(new ProposalId(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code same}: the open proposals of that item version. */
    private Optional<Carriers.Other> other(ArticleId id, List<Standing> same, ItemVersion version) {
        Carrier.Own own = same.stream()
                .filter(one -> one.proposal().article().equals(id))
                .findFirst()
                .map(one -> new Carrier.Own(one.proposal().id(), one.base()))
                .orElse(null);
        return articles.article(id)
                .map(article -> new Carriers.Other(article, board.ledgers().of(id), own, isPublished(id, version)));
    }

    private boolean isPublished(ArticleId article, ItemVersion version) {
        return hub.log(article).map(ArticleLog::updates).orElse(List.of()).stream()
                .anyMatch(update -> update.state() == State.POSTED
                        && update.post().restsOn().contains(version));
    }
}
