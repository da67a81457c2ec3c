package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.lineage.Lineage;
import dev.dateline.processor.lineage.Trail;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Matcher;
import dev.dateline.processor.match.Profile;
import dev.dateline.processor.match.Proposing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the matching of the desks of one partition of {@code match-input}: takes its records in order and tells which
 * proposals are new or changed. The same records give the same proposals.
 */
public final class MatchKeeper {
    /** How long a proposal is kept once it is settled. */
    public static final Duration SETTLED_KEPT = MatchState.SETTLED;

    private final MatchState state;

    public MatchKeeper(Shelf shelf) {
        this.state = new MatchState(shelf);
    }

    /** A proposal as it now is; null where it is to be forgotten. */
    public record Effect(ProposalKey key, @Nullable Proposal proposal) {}

    /** Takes one record; {@code written} is its timestamp, a part of the record. */
    public List<Effect> take(DeskId desk, MatchInput input, Instant written) {
        List<Effect> effects = new ArrayList<>();
        switch (input) {
            case MatchInput.Arrived item -> arrived(desk, item, written, effects);
            case MatchInput.Changed article -> state.put(article);
            case MatchInput.Heard heard -> heard(heard.settled(), written, effects);
        }
        state.forget(written, key -> effects.add(new Effect(key, null)));
        return effects;
    }

    private void arrived(DeskId desk, MatchInput.Arrived arrived, Instant written, List<Effect> effects) {
        WireItem item = arrived.item();
        ItemId own = item.version().item();
        // A sender's versions may overtake each other; a kill is heard whenever it comes.
        if (!item.handling().isKill() && state.trail(desk, own).isPast(item.versionCreated())) {
            return;
        }
        Set<ItemId> subjects = new LinkedHashSet<>(item.handling().about());
        subjects.add(own);
        Trail before = before(desk, subjects);
        // What waits for an editor rests on a version that is no longer the newest.
        for (ProposalId open : before.open()) {
            withdraw(new ProposalKey(desk, open), written, effects);
        }
        Relation relation = Lineage.relation(item, before);
        if (relation == Relation.KILL) {
            subjects.forEach(subject ->
                    state.put(desk, subject, state.trail(desk, subject).withdrawn(arrived)));
            before.publishedOn()
                    .forEach(article -> propose(desk, article, arrived, relation, certain(), written, effects));
        } else if (item.handling().status() == PubStatus.USABLE) {
            state.put(desk, own, state.trail(desk, own).standing(item.versionCreated()));
            offer(desk, arrived, relation, before, written, effects);
        }
    }

    /** What was made of all that an item follows upon. */
    private Trail before(DeskId desk, Set<ItemId> subjects) {
        Trail before = Trail.NONE;
        for (ItemId subject : subjects) {
            for (Trail.Step step : state.trail(desk, subject).steps()) {
                before = before.with(step);
            }
        }
        return before;
    }

    private void offer(
            DeskId desk,
            MatchInput.Arrived arrived,
            Relation relation,
            Trail before,
            Instant written,
            List<Effect> effects) {
        if (before.articles().isEmpty()) {
            Matcher.best(arrived, state.live(desk))
                    .ifPresent(match ->
                            propose(desk, match.article(), arrived, relation, match.reason(), written, effects));
        } else {
            followUp(desk, arrived, relation, before, written, effects);
        }
    }

    /** A later version goes where the earlier ones went, however little its words still have in common. */
    private void followUp(
            DeskId desk,
            MatchInput.Arrived arrived,
            Relation relation,
            Trail before,
            Instant written,
            List<Effect> effects) {
        for (Profile profile : List.copyOf(state.profiles(desk))) {
            ArticleId article = profile.article().id();
            boolean takes = profile.article().phase() == Phase.LIVE || relation == Relation.CORRECTION;
            if (takes && before.articles().contains(article)) {
                Reason reason = Matcher.reason(arrived, profile, state.all(desk));
                propose(desk, article, arrived, relation, reason, written, effects);
            }
        }
    }

    private void propose(
            DeskId desk,
            ArticleId article,
            MatchInput.Arrived arrived,
            Relation relation,
            Reason reason,
            Instant written,
            List<Effect> effects) {
        Proposal proposal = Proposing.propose(desk, article, arrived, relation, reason);
        ProposalKey key = new ProposalKey(desk, proposal.id());
        if (state.proposal(key) == null) {
            tell(proposal, written, effects);
        }
    }

    private void withdraw(ProposalKey key, Instant written, List<Effect> effects) {
        Proposal proposal = state.proposal(key);
        if (proposal != null) {
            tell(proposal.in(ProposalState.WITHDRAWN), written, effects);
        }
    }

    private void heard(Settled settled, Instant written, List<Effect> effects) {
        Proposal proposal = state.proposal(new ProposalKey(settled.desk(), settled.proposal()));
        boolean settledAlready = proposal != null && !proposal.state().isOpen();
        // A hold that crossed with a withdrawal does not open the proposal again.
        if (proposal == null
                || proposal.state() == settled.state()
                || (settledAlready && settled.state().isOpen())) {
            return;
        }
        tell(proposal.in(settled.state()), written, effects);
        Trail trail = state.trail(settled.desk(), itemOf(proposal));
        MatchInput.Arrived kill = trail.kill();
        boolean published = settled.state() == ProposalState.APPROVED || settled.state() == ProposalState.SCHEDULED;
        // The editor was quicker than the kill: what is on the page now rests on a withdrawn item.
        if (published && kill != null && proposal.evidence().relation() != Relation.KILL) {
            propose(settled.desk(), proposal.article(), kill, Relation.KILL, certain(), written, effects);
        }
    }

    private void tell(Proposal proposal, Instant written, List<Effect> effects) {
        state.put(proposal, written);
        DeskId desk = proposal.desk();
        Trail trail = state.trail(desk, itemOf(proposal));
        state.put(
                desk,
                itemOf(proposal),
                trail.with(new Trail.Step(proposal.id(), proposal.article(), proposal.state())));
        effects.add(new Effect(new ProposalKey(desk, proposal.id()), proposal));
    }

    private static ItemId itemOf(Proposal proposal) {
        return proposal.evidence().item().version().item();
    }

    /** A kill needs no matching: it names what it withdraws. */
    private static Reason certain() {
        return new Reason(1, List.of(), List.of());
    }
}
