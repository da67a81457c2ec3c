package dev.dateline.processor.match;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.live.Chain;
import dev.dateline.processor.fact.Statements;
import java.nio.charset.StandardCharsets;

/** Makes proposals. Pure: the same item, relation and article give the same proposal, its id included. */
public final class Proposing {
    private Proposing() {}

    public static Proposal propose(
            DeskId desk, ArticleId article, MatchInput.Arrived item, Relation relation, Reason reason) {
        return new Proposal(
                id(desk, article, item),
                desk,
                article,
                ProposalState.PENDING,
                new Evidence(item.item(), relation, reason, Statements.of(item.item()), item.received()),
                Suggestion.of(item.item(), relation));
    }

    private static ProposalId id(DeskId desk, ArticleId article, MatchInput.Arrived item) {
        String whole = desk + "\n" + article + "\n" + item.item().version();
        return new ProposalId(
                "p-" + Chain.sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 20));
    }
}
