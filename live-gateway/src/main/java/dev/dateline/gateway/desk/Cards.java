package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.DeskCard;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.ScheduledUpdate;
import dev.dateline.gateway.hub.State;
import dev.dateline.gateway.hub.Update;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
        ZoneId zone = log == null ? ZoneOffset.UTC : log.front().zone();
        return new DeskCard(
                proposal,
                standing.base(),
                headline,
                zone,
                log == null ? List.of() : affected(proposal, log),
                log == null ? List.of() : scheduled(proposal, log));
    }

    /** Whether what was published may have to be mended for it. */
    static boolean mends(Relation relation) {
        return relation == Relation.CORRECTION || relation == Relation.KILL;
    }

    /** The updates that rest on another version of the item, or on one that it names. */
    private static List<Update> affected(Proposal proposal, ArticleLog log) {
        boolean kill = proposal.evidence().relation() == Relation.KILL;
        return log.updates().stream()
                .filter(update -> update.state() == State.POSTED || (kill && update.state() == State.RETRACTED))
                .filter(update -> overtakes(proposal, update.post()))
                .toList();
    }

    /** The same of updates that are yet to go out; the news that one has gone out may come by either way first. */
    private List<ScheduledUpdate> scheduled(Proposal proposal, ArticleLog log) {
        return !mends(proposal.evidence().relation())
                ? List.of()
                : board.scheduled(proposal.article()).stream()
                        .filter(update -> log.update(update.id()).isEmpty() && overtakes(proposal, update.post()))
                        .toList();
    }

    private static boolean overtakes(Proposal proposal, Post post) {
        WireItem item = proposal.evidence().item();
        Set<ItemId> about = new HashSet<>(item.handling().about());
        about.add(item.version().item());
        return mends(proposal.evidence().relation())
                && post.restsOn().stream()
                        .anyMatch(version -> about.contains(version.item()) && !version.equals(item.version()));
    }
}
