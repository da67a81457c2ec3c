package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.gateway.page.Pictures;
import java.time.Instant;
import java.util.List;

/** Proposals and outcomes as the processor would write them. */
public final class SampleProposals {
    public static final ArticleId ARTICLE = new ArticleId("varne");
    private static final DeskId DESK = new DeskId("world");
    private static final Instant TIME = Instant.parse("2023-09-19T17:58:00Z");

    private SampleProposals() {}

    public static ItemVersion version(String item, String version) {
        return new ItemVersion(new ItemId(new Provider("harbor-wire"), item), version);
    }

    public static ProposalKey key(String id) {
        return new ProposalKey(DESK, new ProposalId(id));
    }

    public static Proposal pending(String id) {
        return proposal(id, Relation.NEW, version(id, "1"), List.of());
    }

    /** The log scheduled a proposal in these words, and the clerk is to release it; the entry that this makes. */
    public static EntryId schedule(Board board, String proposal, Post post) {
        Outcome.Accepted scheduled = (Outcome.Accepted) settled(proposal, ProposalState.SCHEDULED, 1);
        board.take(scheduled);
        EntryId entry = scheduled.decision().entry();
        Work work = new Work.ReleaseDue(ARTICLE, entry, 0, TIME.plusSeconds(7200), post);
        board.take(work.key(), work);
        return entry;
    }

    /** A proposal from this item version, which the provider says is about these items. */
    public static Proposal proposal(String id, Relation relation, ItemVersion version, List<ItemId> about) {
        WireItem item = new WireItem(
                version,
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 4, null, about),
                new Copy("en", "Talks in Varne", "Talks began.", List.of("check the spelling")),
                TIME,
                Pictures.around(TIME.plusSeconds(86_400)));
        Evidence evidence = new Evidence(item, relation, new Reason(0.9, List.of(), List.of()), List.of(), TIME);
        Post post = new Post("Talks began.", TIME, Confidence.CLAIMED, List.of(version), "Harbor Wire");
        return new Proposal(new ProposalId(id), DESK, ARTICLE, ProposalState.PENDING, evidence, post);
    }

    /** One that its provider does not want out before that time. */
    public static Proposal embargoed(String id, Instant until) {
        Proposal free = pending(id);
        WireItem item = free.evidence().item();
        WireItem kept = new WireItem(
                item.version(),
                item.origin(),
                new Handling(PubStatus.USABLE, Signal.NONE, 4, until, List.of()),
                item.copy(),
                item.versionCreated());
        Reason reason = free.evidence().reason();
        return free.on(new Evidence(kept, Relation.NEW, reason, List.of(), TIME));
    }

    /** The log accepted a decision on a proposal. */
    public static Outcome settled(String proposal, ProposalState state, long version) {
        return new Outcome.Accepted(
                new DecisionId("on-" + proposal + "-" + version),
                ARTICLE,
                version,
                Position.parse("1.1.0123456789ab"),
                new Settled(DESK, new ProposalId(proposal), state),
                null);
    }
}
