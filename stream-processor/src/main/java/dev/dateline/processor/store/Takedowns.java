package dev.dateline.processor.store;

import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.lineage.Trail;
import dev.dateline.processor.match.Proposing;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that were taken down by law are forgotten by matching as well: the items that they were made of, all that was
 * proposed of those on this desk, and what quotes the article. Which entry rested on what stays, for that names no words.
 */
final class Takedowns {
    private final MatchState state;
    private final Lookback lookback;
    private final Unplaced unplaced;
    private final Ledger ledger;

    Takedowns(MatchState state, Lookback lookback, Unplaced unplaced, Ledger ledger) {
        this.state = state;
        this.lookback = lookback;
        this.unplaced = unplaced;
        this.ledger = ledger;
    }

    /** The log has said what was taken down; to be heard before it is forgotten what that rested on. */
    void follow(Turn turn, Rests rests) {
        Set<ItemVersion> versions = restedOn(turn, rests);
        Set<ItemId> items =
                versions.stream().map(ItemVersion::item).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Proposal> proposals = items.stream()
                .flatMap(item -> turn.trail(item).proposals().stream())
                .distinct()
                .flatMap(id -> Stream.ofNullable(turn.proposal(id)))
                .toList();
        Map<ItemVersion, RawId> raws = new HashMap<>();
        proposals.forEach(proposal -> evidence(turn, proposal)
                .map(Evidence::item)
                .filter(item -> items.contains(item.version().item()))
                .forEach(item -> note(item, versions, raws)));
        proposals.forEach(proposal -> ledger.forget(turn, proposal.article(), itemsOf(turn, proposal)));
        proposals.forEach(proposal -> forget(turn, proposal, rests));
        items.forEach(item -> silence(turn, item));
        state.alerting(turn.desk(), rests.article()).forEach(quoting -> turn.tell(quoting.alerting(List.of())));
        items.forEach(item -> unplaced.remove(turn, item));
        ledger.forget(turn, items);
        if (!items.isEmpty()) {
            lookback.forget(turn.desk(), items);
        }
        versions.forEach(version -> turn.erase(version, raws.get(version)));
        turn.plan(new Work.Cut(rests.article(), turn.desk(), rests.entries().getFirst()));
    }

    private static void forget(Turn turn, Proposal proposal, Rests rests) {
        if (isAskedElsewhere(proposal, rests)) {
            turn.tell(Proposing.wordless(proposal));
        } else {
            turn.erase(proposal);
        }
    }

    /** What took the item away repeats its words. */
    private static void silence(Turn turn, ItemId item) {
        Trail trail = turn.trail(item);
        Trail silent = trail.taken(Proposing::wordless);
        if (!silent.equals(trail)) {
            turn.put(item, silent);
        }
    }

    /** Whether what another article has published of a killed or held item waits for an editor's word. */
    private static boolean isAskedElsewhere(Proposal proposal, Rests rests) {
        return proposal.state().isOpen()
                && proposal.evidence().relation().takesBack()
                && !proposal.article().equals(rests.article());
    }

    private Set<ItemVersion> restedOn(Turn turn, Rests rests) {
        return rests.entries().stream()
                .flatMap(entry -> Stream.concat(
                        state.restsOn(turn.desk(), rests.article(), entry).stream(),
                        state.copiesUnder(turn.desk(), rests.article(), entry).stream()
                                .flatMap(List::stream)
                                .map(Source::version)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Evidence> evidence(Turn turn, Proposal proposal) {
        return Stream.concat(Stream.of(proposal.evidence()), state.sources(turn.key(proposal.id())).stream());
    }

    /** What a proposal was made of says the same, also where it says more. */
    private Set<ItemId> itemsOf(Turn turn, Proposal proposal) {
        Stream<ItemVersion> own = evidence(turn, proposal).map(one -> one.item().version());
        Stream<ItemVersion> others =
                proposal.evidence().others().listed().stream().map(Source::version);
        return Stream.concat(own, others).map(ItemVersion::item).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An earlier or later version of the same item says the same, or nearly. */
    private static void note(WireItem item, Set<ItemVersion> versions, Map<ItemVersion, RawId> raws) {
        versions.add(item.version());
        if (item.raw() != null) {
            raws.put(item.version(), item.raw());
        }
    }
}
