package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.DeskCard;
import dev.dateline.gateway.hub.Hub;
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

    Cards(Hub hub) {
        this.hub = hub;
    }

    DeskCard of(Standing standing) {
        Proposal proposal = standing.proposal();
        ArticleLog log = hub.log(proposal.article()).orElse(null);
        String headline =
                log == null ? proposal.article().value() : log.front().story().headline();
        ZoneId zone = log == null ? ZoneOffset.UTC : log.front().zone();
        return new DeskCard(
                proposal, standing.base(), headline, zone, log == null ? List.of() : affected(proposal, log));
    }

    /** The posted updates that rest on another version of the item, or on one that it names. */
    static List<Update> affected(Proposal proposal, ArticleLog log) {
        Relation relation = proposal.evidence().relation();
        if (relation != Relation.CORRECTION && relation != Relation.KILL) {
            return List.of();
        }
        WireItem item = proposal.evidence().item();
        Set<ItemId> about = new HashSet<>(item.handling().about());
        about.add(item.version().item());
        return log.updates().stream()
                .filter(update -> update.state() == State.POSTED)
                .filter(update -> update.post().restsOn().stream()
                        .anyMatch(version -> about.contains(version.item()) && !version.equals(item.version())))
                .toList();
    }
}
