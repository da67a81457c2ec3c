package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.lineage.Trail;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Profile;
import dev.dateline.processor.match.Proposing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows withdrawals through to what was built on them, both ways: a kill finds the entries that rest on its item, and
 * an entry finds the kill of an item that it rests on.
 */
final class Withdrawals {
    private final MatchState state;

    Withdrawals(MatchState state) {
        this.state = state;
    }

    /** A kill has come; {@code before} is what was made of all that it withdraws. */
    void follow(Turn turn, MatchInput.Arrived kill, Trail before) {
        for (ArticleId article : before.publishedOn()) {
            List<EntryId> entries = before.restingOn(article);
            carryOut(turn, kill, article, entries);
            turn.propose(Proposing.kill(turn.desk(), article, kill, null));
        }
    }

    /** A proposal was settled, and nothing is known of an entry: where it was published, its item may be killed. */
    void published(Turn turn, ProposalId id) {
        Proposal proposal = turn.proposal(id);
        if (proposal == null || !new Trail.Step(id, proposal.article(), proposal.state()).isPublished()) {
            return;
        }
        Trail trail = turn.trail(proposal.evidence().item().version().item());
        if (trail.kill() != null && proposal.evidence().relation() != Relation.KILL) {
            turn.propose(Proposing.kill(turn.desk(), proposal.article(), trail.kill(), null));
        }
    }

    /**
     * The log has said what rests on which item, or that something no longer stands.
     *
     * @param from the proposal that was published so; null where there is none
     */
    void heard(Turn turn, Rests rests, @Nullable Proposal from) {
        // What tells readers of a withdrawal stands, however often the provider withdraws the item again.
        boolean notice = from != null && from.evidence().relation() == Relation.KILL;
        for (EntryId entry : rests.entries()) {
            if (rests.on().isEmpty()) {
                gone(turn, rests.article(), entry);
            } else if (!notice
                    && state.restsOn(turn.desk(), rests.article(), entry).isEmpty()) {
                built(turn, rests, entry);
            }
        }
    }

    private void built(Turn turn, Rests rests, EntryId entry) {
        state.put(turn.desk(), entry, rests);
        Map<ItemVersion, MatchInput.Arrived> kills = new LinkedHashMap<>();
        for (ItemVersion version : rests.on()) {
            Trail trail = turn.trail(version.item());
            MatchInput.Arrived kill = trail.kill();
            // What rests on the kill itself tells of the withdrawal.
            if (kill == null || !kill.item().version().equals(version)) {
                turn.put(version.item(), trail.with(new Trail.Built(entry, rests.article(), true)));
                if (kill != null) {
                    kills.put(kill.item().version(), kill);
                }
            }
        }
        kills.values().forEach(kill -> overtaken(turn, kill, rests.article(), entry));
    }

    /** The kill was quicker than the entry; the editor is asked again where its proposal is settled. */
    private void overtaken(Turn turn, MatchInput.Arrived kill, ArticleId article, EntryId entry) {
        carryOut(turn, kill, article, List.of(entry));
        Proposal asked =
                turn.proposal(Proposing.kill(turn.desk(), article, kill, null).id());
        if (asked == null || !asked.state().isOpen()) {
            turn.propose(Proposing.kill(turn.desk(), article, kill, entry));
        }
    }

    private void gone(Turn turn, ArticleId article, EntryId entry) {
        for (ItemVersion version : state.restsOn(turn.desk(), article, entry)) {
            turn.put(version.item(), turn.trail(version.item()).without(entry, article));
        }
    }

    private void carryOut(Turn turn, MatchInput.Arrived kill, ArticleId article, List<EntryId> entries) {
        Profile profile = state.profile(turn.desk(), article);
        if (profile != null && profile.article().settings().withdrawsAtOnce()) {
            String note = HouseStyle.withdrawnNote(kill.item().origin().speaker());
            entries.forEach(entry ->
                    turn.plan(new Work.Withdraw(article, entry, kill.item().version(), note)));
        }
    }
}
