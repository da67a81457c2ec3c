package dev.dateline.processor.store;

import dev.dateline.contract.actor.Gazetteer;
import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.desk.Sources;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.processor.lineage.Trail;
import dev.dateline.processor.match.Proposing;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes from what waits for an editor the items that no longer stand. Where a copy from elsewhere still does, the proposal
 * passes to it; with its last source it goes.
 */
final class Losses {
    private final MatchState state;
    private final Ledger ledger;

    Losses(MatchState state, Ledger ledger) {
        this.state = state;
        this.ledger = ledger;
    }

    /** What was made of these items so far; what of it is still open loses them. */
    Trail of(Turn turn, Collection<ItemId> items, Loss by) {
        Trail before = turn.trails(items);
        ledger.lose(turn, items, by);
        for (ProposalId id : before.open()) {
            Proposal proposal = turn.proposal(id);
            if (proposal != null) {
                lose(turn, proposal, Set.copyOf(items), by);
            }
        }
        return before;
    }

    private void lose(Turn turn, Proposal proposal, Set<ItemId> items, Loss by) {
        Evidence evidence = proposal.evidence();
        if (evidence.relation().takesBack()) {
            // A question waits on while the item is held: that is no answer to it.
            if (by.by() != Relation.HOLD) {
                turn.withdraw(proposal.id());
            }
            return;
        }
        List<ItemId> lost = items.stream()
                .filter(item -> turn.trail(item).open().contains(proposal.id()))
                .toList();
        Sources others = evidence.others().losing(items, by);
        if (items.contains(evidence.item().version().item())) {
            pass(turn, proposal, others, by);
        } else {
            turn.tell(proposal.on(evidence.beside(others)));
        }
        lost.forEach(item -> turn.step(item, proposal, ProposalState.WITHDRAWN));
    }

    /** A correction takes all copies: they say what was wrong as well. */
    private void pass(Turn turn, Proposal proposal, Sources others, Loss by) {
        Evidence to = by.by() == Relation.CORRECTION
                ? null
                : next(turn, proposal, others).orElse(null);
        if (to == null) {
            turn.withdraw(proposal.id());
            return;
        }
        Source first = Source.of(proposal.evidence(), Relation.RESEND).lost(by);
        Stream<Source> rest = others.without(to.item().version().item()).listed().stream()
                .map(source -> beside(turn, proposal, to, source));
        List<Source> listed = Stream.concat(Stream.of(first), rest).toList();
        Proposal passed = Proposing.passed(proposal, to.beside(new Sources(listed, others.more())));
        turn.tell(passed);
        if (by.by() != Relation.UPDATE) {
            // Where its provider only moved on, the copy is no voice of its own.
            List<KnownActor> known =
                    state.actors(turn.key(proposal.id()), to.item().version().item());
            ledger.take(turn, passed, Gazetteer.with(known));
        }
    }

    /** The source as it stands to another text than that which grew from both. */
    private Source beside(Turn turn, Proposal proposal, Evidence to, Source source) {
        Evidence known = state.source(turn.key(proposal.id()), source.version().item());
        boolean grown = proposal.evidence().others().listed().stream()
                .anyMatch(one -> one.version().equals(to.item().version()) && !one.isCopy());
        boolean same = known != null && Foundations.isSameText(known, to);
        return grown ? source.as(same ? Relation.RESEND : Relation.UPDATE) : source;
    }

    private Optional<Evidence> next(Turn turn, Proposal proposal, Sources others) {
        return Stream.concat(
                        others.standing().stream().filter(Source::isCopy),
                        others.standing().stream().filter(source -> !source.isCopy()))
                .map(source -> source.version().item())
                .flatMap(item -> Optional.ofNullable(state.source(turn.key(proposal.id()), item)).stream())
                .findFirst();
    }
}
