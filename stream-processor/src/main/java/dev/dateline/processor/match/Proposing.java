package dev.dateline.processor.match;

import dev.dateline.contract.actor.Gazetteer;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Mends;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Sources;
import dev.dateline.contract.live.Chain;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.draft.Suggestion;
import dev.dateline.processor.fact.statement.Statements;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes proposals. Pure: the same item, relation and article give the same proposal, its id included. */
public final class Proposing {
    private Proposing() {}

    /** {@code as}: what the item is to those before it. */
    public static Proposal propose(DeskId desk, ArticleId article, MatchInput.Arrived item, As as, Reason reason) {
        return proposal(id(desk, article, item, ""), desk, article, evidence(item, as, reason));
    }

    /**
     * What an item is to those before it.
     *
     * @param mends what it corrects; null where nothing is known of that
     * @param also other sources of its text, those that are lost among them
     */
    public record As(Relation relation, @Nullable Mends mends, Sources also) {
        public As(Relation relation, @Nullable Mends mends) {
            this(relation, mends, Sources.NONE);
        }
    }

    /**
     * What a kill or hold touches on an article.
     *
     * @param entry came after it, and has a question of its own; null for all that was there before
     * @param standing the sources that what was published rests on as well
     * @param entries all that rests on what it takes back, or corrects it by its text
     */
    public record Reach(@Nullable EntryId entry, Sources standing, List<EntryId> entries) {
        /** Nothing that is known of. */
        public static final Reach NOTHING_KNOWN = new Reach(null, Sources.NONE, List.of());

        public Reach {
            entries = List.copyOf(entries);
        }
    }

    /** The question what is to become of what rests on a killed or held item. No matching is needed: it names what it is about. */
    public static Proposal question(
            DeskId desk, ArticleId article, MatchInput.Arrived item, Relation relation, Reach reach) {
        Evidence evidence = new Evidence(
                        item.item(),
                        relation,
                        new Reason(1, List.of(), List.of()),
                        Statements.of(item.item(), Gazetteer.with(item.actors())),
                        item.received(),
                        null,
                        null,
                        reach.entries())
                .beside(reach.standing());
        return proposal(questionId(desk, article, item, reach.entry()), desk, article, evidence);
    }

    /** The id of the question that this item puts to that article; {@code entry} as in {@link Reach}. */
    public static ProposalId questionId(
            DeskId desk, ArticleId article, MatchInput.Arrived item, @Nullable EntryId entry) {
        return id(desk, article, item, entry == null ? "" : "\n" + entry);
    }

    /** The same proposal made of another of its sources, whose evidence this is. */
    public static Proposal passed(Proposal proposal, Evidence to) {
        return proposal(proposal.id(), proposal.desk(), proposal.article(), to).in(proposal.state());
    }

    /** The same question in no word of the item's: what it takes back was taken down, and still has to be answered. */
    public static Proposal wordless(Proposal question) {
        Evidence had = question.evidence();
        Evidence evidence = new Evidence(
                wordless(had.item(), had.relation()),
                had.relation(),
                had.reason(),
                List.of(),
                had.received(),
                null,
                had.also(),
                had.entries());
        return proposal(question.id(), question.desk(), question.article(), evidence)
                .in(question.state());
    }

    /** The kill or hold without a word of the item's. */
    public static MatchInput.Arrived wordless(MatchInput.Arrived cause) {
        Relation relation = cause.item().handling().isKill() ? Relation.KILL : Relation.HOLD;
        return new MatchInput.Arrived(
                wordless(cause.item(), relation), new Terms(List.of(), List.of()), cause.received(), null);
    }

    private static WireItem wordless(WireItem item, Relation relation) {
        return item.saying(Suggestion.of(item, relation, List.of()).post().text());
    }

    /** What an item would be proposed by. */
    public static Evidence evidence(MatchInput.Arrived item, As as, Reason reason) {
        return new Evidence(
                        item.item(),
                        as.relation(),
                        reason,
                        Statements.of(item.item(), Gazetteer.with(item.actors())),
                        item.received(),
                        as.mends(),
                        null,
                        List.of())
                .beside(as.also());
    }

    private static Proposal proposal(ProposalId id, DeskId desk, ArticleId article, Evidence evidence) {
        Suggestion suggestion = Suggestion.of(evidence.item(), evidence.relation(), evidence.statements());
        return new Proposal(
                id,
                desk,
                article,
                ProposalState.PENDING,
                evidence,
                suggestion.post().resting(evidence.versions()),
                List.of(),
                suggestion.drawn());
    }

    private static ProposalId id(DeskId desk, ArticleId article, MatchInput.Arrived item, String more) {
        String whole = desk + "\n" + article + "\n" + item.item().version() + more;
        return new ProposalId(
                "p-" + Chain.sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 20));
    }
}
