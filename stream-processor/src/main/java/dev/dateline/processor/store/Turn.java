package dev.dateline.processor.store;

import dev.dateline.contract.actor.Actors;
import dev.dateline.contract.actor.Gazetteer;
import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Candidate;
import dev.dateline.contract.desk.CandidateKey;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.RawId;
import dev.dateline.processor.lineage.Trail;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record's turn on one desk: changes the state and collects what is to be written. */
final class Turn {
    private final MatchState state;
    private final DeskId desk;
    private final Instant written;
    private final List<MatchEffect> effects = new ArrayList<>();
    private List<KnownActor> known = List.of();

    /** {@code written} is the record's timestamp, a part of the record. */
    Turn(MatchState state, DeskId desk, Instant written) {
        this.state = state;
        this.desk = desk;
        this.written = written;
    }

    DeskId desk() {
        return desk;
    }

    /** The record's timestamp. */
    Instant written() {
        return written;
    }

    /** From now on it is about this item. */
    void read(MatchInput.Arrived item) {
        known = item.actors();
    }

    /** Who was known when the item came that it is about. */
    Actors actors() {
        return Gazetteer.with(known);
    }

    /** The same as what editors had put on the list. */
    List<KnownActor> known() {
        return known;
    }

    Trail trail(ItemId item) {
        return state.trail(desk, item);
    }

    /** What was made of all these. */
    Trail trails(Collection<ItemId> items) {
        return items.stream().map(this::trail).reduce(Trail.NONE, Trail::and);
    }

    void put(ItemId item, Trail trail) {
        state.put(desk, item, trail);
    }

    @Nullable Proposal proposal(ProposalId id) {
        return state.proposal(key(id));
    }

    ProposalKey key(ProposalId id) {
        return new ProposalKey(desk, id);
    }

    /** A new proposal; one of the same id stays as it is. Gives whether it is new. */
    boolean propose(Proposal proposal) {
        boolean fresh = proposal(proposal.id()) == null;
        if (fresh) {
            tell(state.unwaved(proposal));
            if (proposal.state().isOpen()) {
                state.putActors(
                        key(proposal.id()), proposal.evidence().item().version().item(), known);
            }
        }
        return fresh;
    }

    void withdraw(ProposalId id) {
        Proposal proposal = proposal(id);
        if (proposal != null) {
            tell(proposal.in(ProposalState.WITHDRAWN));
            unplan(proposal);
        }
    }

    /** A policy may just have had it published; where none could, the agenda is left alone. */
    private void unplan(Proposal proposal) {
        Profile profile = state.profile(desk, proposal.article());
        if (profile != null && !profile.article().settings().policed().rules().isEmpty()) {
            effects.add(new MatchEffect.Unplanned(Work.Publish.keyOf(proposal.article(), proposal.id())));
        }
    }

    void tell(Proposal proposal) {
        state.put(proposal, written);
        proposal.evidence().versions().forEach(version -> step(version.item(), proposal, proposal.state()));
        effects.add(new MatchEffect.Told(key(proposal.id()), proposal));
    }

    /** What became of the proposal as far as this item goes. */
    void step(ItemId item, Proposal proposal, ProposalState reached) {
        put(item, trail(item).with(new Trail.Step(proposal.id(), proposal.article(), reached)));
    }

    void offer(CandidateKey key, @Nullable Candidate candidate) {
        effects.add(new MatchEffect.Offered(key, candidate));
    }

    /** A line of an article's ledger as it now is; one that is empty is to be forgotten. */
    void note(Figure figure) {
        state.put(figure);
        effects.add(new MatchEffect.Noted(figure.key(), figure.values().isEmpty() ? null : figure));
    }

    /** As if it had never been made: its words are to be forgotten. */
    void erase(Proposal proposal) {
        state.forget(proposal);
        effects.add(new MatchEffect.Told(key(proposal.id()), null));
        unplan(proposal);
    }

    void erase(ItemVersion version, @Nullable RawId raw) {
        effects.add(new MatchEffect.Erased(version, raw));
    }

    void plan(Work work) {
        effects.add(new MatchEffect.Planned(work));
    }

    void forgetWhatIsOld() {
        state.forget(written, key -> effects.add(new MatchEffect.Told(key, null)));
    }

    List<MatchEffect> effects() {
        return List.copyOf(effects);
    }
}
