package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Mends;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.lineage.Lineage;
import dev.dateline.processor.lineage.Trail;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Profile;
import dev.dateline.processor.match.Proposing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows withdrawals and holds through to what was built on them, both ways: a kill finds the entries that rest on its item,
 * and an entry finds the kill of an item that it rests on. What a copy from elsewhere still carries is never withdrawn at
 * once: an editor is asked, and told who else has it. So it is with what corrects a killed item by its text.
 */
final class Withdrawals {
    private final MatchState state;
    private final Foundations foundations;

    Withdrawals(MatchState state, Foundations foundations) {
        this.state = state;
        this.foundations = foundations;
    }

    /** A kill of these items has come; {@code before} is what was made of them. */
    void follow(Turn turn, MatchInput.Arrived kill, List<ItemId> items, Trail before) {
        Trail corrections = corrections(turn, kill, items);
        Set<ArticleId> articles = new LinkedHashSet<>(before.publishedOn());
        articles.addAll(corrections.publishedOn());
        for (ArticleId article : articles) {
            carryOut(turn, kill, article, before.restingOn(article));
            ask(turn, kill, article, before, corrections.restingOn(article));
        }
    }

    /** Their provider holds these items back; what they rest on stands until an editor says otherwise. */
    void held(Turn turn, MatchInput.Arrived hold, Trail before) {
        before.publishedOn().forEach(article -> ask(turn, hold, article, before, List.of()));
    }

    private void ask(Turn turn, MatchInput.Arrived cause, ArticleId article, Trail before, List<EntryId> corrections) {
        List<EntryId> entries = before.restingOn(article);
        List<EntryId> all =
                Stream.concat(entries.stream(), corrections.stream()).distinct().toList();
        var reach = new Proposing.Reach(null, foundations.standing(turn, article, entries), all);
        turn.propose(Proposing.question(turn.desk(), article, cause, relation(cause), reach));
        foundations.copies(turn, article, entries).forEach(copy -> renew(turn, copy, cause));
    }

    /** A question that is open names the copies that stand: this cause may have taken one of them. */
    private static void renew(Turn turn, Source copy, MatchInput.Arrived cause) {
        Set<ItemId> lost = Lineage.subjects(cause.item());
        for (ProposalId id : turn.trail(copy.version().item()).open()) {
            Proposal open = turn.proposal(id);
            boolean names = open != null
                    && open.evidence().relation().takesBack()
                    && open.evidence().others().standing().stream()
                            .anyMatch(one -> lost.contains(one.version().item()));
            if (open != null && names) {
                var left = open.evidence().others().losing(lost, loss(cause));
                turn.tell(open.on(open.evidence().beside(left)));
            }
        }
    }

    /** What was made of the items that correct these by their text and stand. What waits of it says what became of these. */
    private static Trail corrections(Turn turn, MatchInput.Arrived kill, List<ItemId> items) {
        Trail all = Trail.NONE;
        for (ItemId item : items) {
            for (ItemId correction : turn.trail(item).correctedBy()) {
                Trail trail = turn.trail(correction);
                if (trail.kill() == null) {
                    trail.open().forEach(id -> mark(turn, id, item, kill));
                    all = all.and(trail);
                }
            }
        }
        return all;
    }

    private static void mark(Turn turn, ProposalId id, ItemId item, MatchInput.Arrived kill) {
        Proposal proposal = turn.proposal(id);
        Mends mends = proposal == null ? null : proposal.evidence().mends();
        if (proposal != null && mends != null && mends.of().item().equals(item)) {
            turn.tell(proposal.on(proposal.evidence().mending(mends.losing(loss(kill)))));
        }
    }

    /** A proposal was settled, and nothing is known of an entry: where it was published, its item may be gone. */
    void published(Turn turn, ProposalId id) {
        Proposal proposal = turn.proposal(id);
        if (proposal == null
                || proposal.evidence().relation().takesBack()
                || !new Trail.Step(id, proposal.article(), proposal.state()).isPublished()) {
            return;
        }
        MatchInput.Arrived cause =
                cause(turn.trail(proposal.evidence().item().version().item()));
        if (cause != null) {
            turn.propose(Proposing.question(
                    turn.desk(), proposal.article(), cause, relation(cause), Proposing.Reach.NOTHING_KNOWN));
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
            } else if (!notice && foundations.isNews(turn, rests, entry)) {
                built(turn, foundations.lay(turn, rests, entry, from), entry);
            }
        }
    }

    private void built(Turn turn, Rests rests, EntryId entry) {
        Map<ItemVersion, MatchInput.Arrived> causes = new LinkedHashMap<>();
        for (ItemVersion version : rests.on()) {
            Trail trail = turn.trail(version.item());
            MatchInput.Arrived cause = cause(trail);
            // What rests on the kill itself tells of the withdrawal.
            if (trail.kill() == null || !trail.kill().item().version().equals(version)) {
                turn.put(version.item(), trail.with(new Trail.Built(entry, rests.article(), true)));
                if (cause != null && !cause.item().version().equals(version)) {
                    causes.put(cause.item().version(), cause);
                }
            }
        }
        causes.values().forEach(cause -> overtaken(turn, cause, rests.article(), entry));
    }

    /** The kill or hold was quicker than the entry; the editor is asked again where its proposal is settled. */
    private void overtaken(Turn turn, MatchInput.Arrived cause, ArticleId article, EntryId entry) {
        if (relation(cause) == Relation.KILL) {
            carryOut(turn, cause, article, List.of(entry));
        }
        Proposal asked = turn.proposal(Proposing.questionId(turn.desk(), article, cause, null));
        if (asked == null || !asked.state().isOpen()) {
            var standing = foundations.standing(turn, article, List.of(entry));
            var reach = new Proposing.Reach(entry, standing, List.of(entry));
            turn.propose(Proposing.question(turn.desk(), article, cause, relation(cause), reach));
        }
    }

    private void gone(Turn turn, ArticleId article, EntryId entry) {
        for (ItemVersion version : state.restsOn(turn.desk(), article, entry)) {
            turn.put(version.item(), turn.trail(version.item()).without(entry, article));
        }
    }

    private void carryOut(Turn turn, MatchInput.Arrived kill, ArticleId article, Collection<EntryId> entries) {
        Profile profile = state.profile(turn.desk(), article);
        if (profile != null && profile.article().settings().withdrawsAtOnce()) {
            String note = HouseStyle.withdrawnNote(kill.item().origin().speaker());
            entries.stream()
                    .filter(entry -> !foundations.isBacked(turn, article, entry))
                    .forEach(entry -> turn.plan(
                            new Work.Withdraw(article, entry, kill.item().version(), note)));
        }
    }

    /** What took the item away; null while it is usable. */
    private static MatchInput.@Nullable Arrived cause(Trail trail) {
        return trail.kill() == null ? trail.hold() : trail.kill();
    }

    private static Relation relation(MatchInput.Arrived cause) {
        return cause.item().handling().isKill() ? Relation.KILL : Relation.HOLD;
    }

    private static Loss loss(MatchInput.Arrived cause) {
        return new Loss(relation(cause), cause.item().versionCreated());
    }
}
