package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.desk.CandidateId;
import dev.dateline.contract.desk.Mends;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.lineage.Kin;
import dev.dateline.processor.lineage.Lineage;
import dev.dateline.processor.lineage.Sent;
import dev.dateline.processor.lineage.Trail;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.DeskProfiles;
import dev.dateline.processor.match.Judgement;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Model;
import dev.dateline.processor.match.Profile;
import dev.dateline.processor.match.Proposing;
import dev.dateline.processor.match.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the matching of the desks of one partition of {@code match-input}: takes its records in order and tells which
 * proposals are new or changed, and what the clerk is to withdraw. The same records give the same effects.
 */
public final class MatchKeeper implements AutoCloseable {
    /** How long a proposal is kept once it is settled. */
    public static final Duration SETTLED_KEPT = MatchState.SETTLED;

    private final MatchState state;
    private final Withdrawals withdrawals;
    private final Analyser analyser = new Analyser();
    private final Lookback lookback;
    private final Unplaced unplaced;

    public MatchKeeper(Shelf shelf) {
        this(shelf, Model.shipped());
    }

    /** One that has learnt something else. */
    public MatchKeeper(Shelf shelf, Model model) {
        this.state = new MatchState(shelf, model);
        this.withdrawals = new Withdrawals(state);
        this.lookback = new Lookback(shelf);
        this.unplaced = new Unplaced(shelf, model);
    }

    /** Takes one record; {@code written} is its timestamp, a part of the record. */
    public List<MatchEffect> take(DeskId desk, MatchInput input, Instant written) {
        if (input instanceof MatchInput.Asked asked) {
            return List.of(new MatchEffect.Answered(new Asking(lookback).answer(desk, asked.ask())));
        }
        Turn turn = new Turn(state, desk, written);
        switch (input) {
            case MatchInput.Arrived item -> arrived(turn, item);
            case MatchInput.Changed article -> changed(turn, article);
            case MatchInput.Heard heard -> heard(turn, heard);
            case MatchInput.Asked asked -> throw new IllegalStateException("an ask has no turn");
        }
        turn.forgetWhatIsOld();
        return turn.effects();
    }

    /** What an item is about, at this moment, without taking it. */
    public Judgement judge(DeskId desk, MatchInput.Arrived item, Instant written) {
        return state.profiles(desk).judge(item, written);
    }

    /** Among which items that no article takes this one stands; empty where it is none of them. */
    public Optional<CandidateId> candidate(DeskId desk, ItemId item) {
        return unplaced.candidate(desk, item);
    }

    /** A new article takes what had no place before. */
    private void changed(Turn turn, MatchInput.Changed changed) {
        ArticleId article = changed.article().id();
        boolean opened = changed.article().phase() == Phase.LIVE && state.profile(turn.desk(), article) == null;
        state.put(changed, turn.written());
        if (opened) {
            for (MatchInput.Arrived waiting : unplaced.near(turn.desk(), changed.terms())) {
                propose(turn, waiting, new Proposing.As(Lineage.relation(waiting.item(), Trail.NONE), null));
            }
        }
    }

    /** Lets go of what it holds in memory; the shelf is whole without it. */
    @Override
    public void close() {
        state.close();
    }

    private void arrived(Turn turn, MatchInput.Arrived arrived) {
        WireItem item = arrived.item();
        if (item.handling().isKill()) {
            killed(turn, arrived);
        } else if (!turn.trail(item.version().item()).isPast(item.versionCreated())) {
            newest(turn, arrived);
        }
    }

    private void killed(Turn turn, MatchInput.Arrived kill) {
        WireItem item = kill.item();
        // Versions may overtake each other: what was sent anew after the kill was made stands, whichever came first.
        List<ItemId> subjects = subjects(item).stream()
                .filter(subject -> !turn.trail(subject).isPast(item.versionCreated()))
                .toList();
        Trail before = replaced(turn, subjects);
        subjects.forEach(subject -> turn.put(subject, turn.trail(subject).withdrawn(kill)));
        subjects.forEach(subject -> unplaced.remove(turn, subject));
        withdrawals.follow(turn, kill, before);
    }

    private void newest(Turn turn, MatchInput.Arrived arrived) {
        WireItem item = arrived.item();
        ItemId own = item.version().item();
        Trail before = replaced(turn, subjects(item));
        if (item.handling().status() == PubStatus.USABLE) {
            turn.put(own, turn.trail(own).standing(item.versionCreated()));
            Optional<Kin.Corrects> corrects = lookback.corrected(turn.desk(), arrived, turn.written());
            Mends mends = corrects.map(one -> mends(one, item, before)).orElse(null);
            // Words that only sound like a correction's are none where nothing is found that they correct.
            Relation relation = mends != null ? Relation.CORRECTION : Lineage.relation(item, before);
            offer(turn, arrived, new Proposing.As(relation, mends), followed(turn, mends, before));
        }
    }

    /** What was made of these so far; what of it still waits for an editor rests on a version that is outdated. */
    private static Trail replaced(Turn turn, Collection<ItemId> subjects) {
        Trail before = subjects.stream().map(turn::trail).reduce(Trail.NONE, Trail::and);
        before.open().forEach(turn::withdraw);
        return before;
    }

    private static Set<ItemId> subjects(WireItem item) {
        Set<ItemId> subjects = new LinkedHashSet<>(item.handling().about());
        subjects.add(item.version().item());
        return subjects;
    }

    /** What the item corrects by its text; where it is known by id and version what it follows, that is believed. */
    private static @Nullable Mends mends(Kin.Corrects corrects, WireItem item, Trail before) {
        Sent of = corrects.of();
        boolean told = !before.articles().isEmpty();
        if (of == null || (told && !subjects(item).contains(of.version().item()))) {
            return null;
        }
        return new Mends(of.version(), corrects.changes());
    }

    /** What was made of what the item follows; a text that was withdrawn since leads nowhere. */
    private static Trail followed(Turn turn, @Nullable Mends mends, Trail before) {
        if (mends == null || !before.articles().isEmpty()) {
            return before;
        }
        Trail corrected = turn.trail(mends.of().item());
        return corrected.kill() == null ? corrected : before;
    }

    private void offer(Turn turn, MatchInput.Arrived arrived, Proposing.As as, Trail before) {
        if (before.articles().isEmpty()) {
            Judgement judgement = propose(turn, arrived, as);
            if (judgement.proposed().isEmpty()) {
                unplaced.take(turn, arrived, judgement.item());
            }
        } else {
            unplaced.remove(turn, arrived.item().version().item());
            followUp(turn, arrived, as, before);
        }
    }

    /** For the article that it is about, if there is one. */
    private Judgement propose(Turn turn, MatchInput.Arrived arrived, Proposing.As as) {
        Judgement judgement = judge(turn.desk(), arrived, turn.written());
        judgement.proposed().ifPresent(best -> {
            unplaced.remove(turn, arrived.item().version().item());
            turn.propose(Proposing.propose(turn.desk(), best.article(), arrived, as, judgement.reason(best)));
        });
        return judgement;
    }

    /** A later version goes where the earlier ones went, however little its words still have in common. */
    private void followUp(Turn turn, MatchInput.Arrived arrived, Proposing.As as, Trail before) {
        DeskProfiles profiles = state.profiles(turn.desk());
        for (ArticleId article : before.articles()) {
            Profile profile = profiles.profile(article);
            if (profile != null && (profile.isLive() || as.relation() == Relation.CORRECTION)) {
                Reason reason = profiles.reason(arrived, profile, turn.written());
                turn.propose(Proposing.propose(turn.desk(), article, arrived, as, reason));
            }
        }
    }

    private void heard(Turn turn, MatchInput.Heard heard) {
        Settled settled = heard.settled();
        boolean changed = settled != null && settled(turn, settled);
        if (heard.rests() != null) {
            withdrawals.heard(turn, heard.rests(), settled == null ? null : turn.proposal(settled.proposal()));
        } else if (changed && settled != null) {
            withdrawals.published(turn, settled.proposal());
        }
    }

    /** Whether it changed the proposal. */
    private boolean settled(Turn turn, Settled settled) {
        Proposal proposal = turn.proposal(settled.proposal());
        ProposalState next = settled.state();
        // A hold that crossed with a withdrawal does not open the proposal again.
        boolean crossed = proposal != null && !proposal.state().isOpen() && next.isOpen();
        if (proposal == null || proposal.state() == next || crossed) {
            return false;
        }
        turn.tell(proposal.in(next));
        learn(proposal, next);
        return true;
    }

    /** A kill says nothing about what else belongs to the article. */
    private void learn(Proposal proposal, ProposalState next) {
        if (proposal.evidence().relation() == Relation.KILL) {
            return;
        }
        switch (next) {
            case APPROVED, SCHEDULED -> state.learn(proposal, true, terms(proposal));
            case REJECTED -> state.learn(proposal, false, terms(proposal));
            case PENDING, HELD, WITHDRAWN -> state.unlearn(proposal);
        }
    }

    private Terms terms(Proposal proposal) {
        return analyser.terms(proposal.evidence().item().copy());
    }
}
