package dev.dateline.processor.match;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Mends;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.live.Chain;
import dev.dateline.contract.live.EntryId;
import dev.dateline.processor.fact.Statements;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes proposals. Pure: the same item, relation and article give the same proposal, its id included. */
public final class Proposing {
    private Proposing() {}

    /** {@code as}: what the item is to those before it. */
    public static Proposal propose(DeskId desk, ArticleId article, MatchInput.Arrived item, As as, Reason reason) {
        return proposal(id(desk, article, item, ""), desk, article, item, as, reason);
    }

    /** What an item is to those before it, and what it corrects; null where nothing is known of that. */
    public record As(Relation relation, @Nullable Mends mends) {}

    /**
     * The proposal to withdraw what rests on a killed item. It needs no matching: a kill names what it withdraws.
     *
     * @param entry came after the kill, and has a proposal of its own; null for all that was there before
     */
    public static Proposal kill(DeskId desk, ArticleId article, MatchInput.Arrived kill, @Nullable EntryId entry) {
        ProposalId id = id(desk, article, kill, entry == null ? "" : "\n" + entry);
        return proposal(id, desk, article, kill, new As(Relation.KILL, null), new Reason(1, List.of(), List.of()));
    }

    private static Proposal proposal(
            ProposalId id, DeskId desk, ArticleId article, MatchInput.Arrived item, As as, Reason reason) {
        return new Proposal(
                id,
                desk,
                article,
                ProposalState.PENDING,
                new Evidence(
                        item.item(), as.relation(), reason, Statements.of(item.item()), item.received(), as.mends()),
                Suggestion.of(item.item(), as.relation()));
    }

    private static ProposalId id(DeskId desk, ArticleId article, MatchInput.Arrived item, String more) {
        String whole = desk + "\n" + article + "\n" + item.item().version() + more;
        return new ProposalId(
                "p-" + Chain.sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 20));
    }
}
