package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Mends;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.style.Times;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.DeskCard;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.ScheduledUpdate;
import dev.dateline.gateway.hub.State;
import dev.dateline.gateway.hub.Update;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts beside each proposal what an editor needs to decide on it. */
final class Cards {
    private final Hub hub;
    private final Board board;

    Cards(Hub hub, Board board) {
        this.hub = hub;
        this.board = board;
    }

    DeskCard of(Standing standing) {
        Proposal proposal = standing.proposal();
        ArticleLog log = hub.log(proposal.article()).orElse(null);
        String headline =
                log == null ? proposal.article().value() : log.front().story().headline();
        Times times = log == null ? Times.UTC : log.front().times();
        if (log == null || !proposal.evidence().relation().mends()) {
            return new DeskCard(proposal, standing.base(), headline, times, List.of(), List.of());
        }
        Overtaken overtaken = Overtaken.by(proposal.evidence());
        return new DeskCard(
                proposal,
                standing.base(),
                headline,
                times,
                affected(proposal, log, overtaken),
                scheduled(log, overtaken));
    }

    private static List<Update> affected(Proposal proposal, ArticleLog log, Overtaken overtaken) {
        boolean kill = proposal.evidence().relation() == Relation.KILL;
        return log.concerned(overtaken.entries(), overtaken.about()).stream()
                .filter(update -> update.state() == State.POSTED || (kill && update.state() == State.RETRACTED))
                .filter(update -> overtaken.is(update.id(), update.post()))
                .toList();
    }

    /** The same of updates that are yet to go out; the news that one has gone out may come by either way first. */
    private List<ScheduledUpdate> scheduled(ArticleLog log, Overtaken overtaken) {
        return board.scheduled(log.article()).stream()
                .filter(update -> log.update(update.id()).isEmpty() && overtaken.is(update.id(), update.post()))
                .toList();
    }

    /**
     * What may no longer hold: updates that rest on another version of the item or on one that it names, and those that
     * matching knows to rest on it.
     */
    private record Overtaken(ItemVersion by, Set<ItemId> about, Set<EntryId> entries) {
        static Overtaken by(Evidence evidence) {
            WireItem item = evidence.item();
            Mends mends = evidence.mends();
            Set<ItemId> about = new HashSet<>(item.handling().about());
            about.add(item.version().item());
            if (mends != null) {
                about.add(mends.of().item());
            }
            return new Overtaken(item.version(), about, Set.copyOf(evidence.entries()));
        }

        boolean is(EntryId entry, Post post) {
            return entries.contains(entry)
                    || post.restsOn().stream()
                            .anyMatch(version -> about.contains(version.item()) && !version.equals(by));
        }
    }
}
