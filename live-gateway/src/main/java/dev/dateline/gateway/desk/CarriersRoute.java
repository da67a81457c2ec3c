package dev.dateline.gateway.desk;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.style.Times;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/articles/{id}/carriers?proposal=…}: which other articles carry the figures and states of which an item has news. */
public final class CarriersRoute {
    private final Articles articles;
    private final Board board;
    private final Given given;

    public CarriersRoute(Articles articles, Board board, Hub hub) {
        this.articles = articles;
        this.board = board;
        this.given = new Given(hub, board);
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
        List<Standing> same = board.on(version);
        Times times =
                articles.article(proposal.article()).map(CarriersRoute::times).orElse(null);
        List<Carriers.Other> others = board.ledgers().articles().stream()
                .flatMap(id -> other(id, same, times).stream())
                .toList();
        List<Carrier> carriers = Carriers.of(
                proposal, board.ledgers().of(proposal.article()), others, id -> isSettled(id, same, version));
        Reply.json(request, 200, new Told(carriers));
    }

    private static Optional<ProposalId> named(RoutingContext request) {
        String name = request.request().getParam("proposal");
        try {
            return name == null ? Optional.empty() : Optional.of(new ProposalId(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code same}: the proposals of that item version; {@code times}: how the proposal's own article writes them, where known. */
    private Optional<Carriers.Other> other(ArticleId id, List<Standing> same, @Nullable Times times) {
        Carrier.Own own = same.stream()
                .filter(one -> one.proposal().article().equals(id)
                        && one.proposal().state().isOpen())
                .findFirst()
                .map(one -> new Carrier.Own(one.proposal().id(), one.base()))
                .orElse(null);
        return articles.article(id)
                .map(article -> new Carriers.Other(
                        article, board.ledgers().of(id), own, !times(article).equals(times)));
    }

    private static Times times(Article article) {
        return article.settings().times();
    }

    /** One that was scheduled, approved or refused there is not to be given by the way of another story. */
    private boolean isSettled(ArticleId article, List<Standing> same, ItemVersion version) {
        return same.stream()
                        .map(Standing::proposal)
                        .anyMatch(one ->
                                one.article().equals(article) && !one.state().isOpen())
                || given.restsOn(article, version);
    }
}
