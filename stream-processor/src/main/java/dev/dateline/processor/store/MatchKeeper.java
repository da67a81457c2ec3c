package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.CandidateId;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Mends;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.Sources;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.lineage.Echo;
import dev.dateline.processor.lineage.Kin;
import dev.dateline.processor.lineage.Lineage;
import dev.dateline.processor.lineage.Sent;
import dev.dateline.processor.lineage.Trail;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.Judgement;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Model;
import dev.dateline.processor.match.Proposing;
import dev.dateline.processor.match.Terms;
import java.time.Duration;
import java.time.Instant;
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
    private final Losses losses;
    private final Offers offers;
    private final Folding folding;
    private final Analyser analyser = new Analyser();
    private final Lookback lookback;
    private final Unplaced unplaced;
    private final Takedowns takedowns;
    private final Ledger ledger;

    public MatchKeeper(Shelf shelf) {
        this(shelf, Model.shipped());
    }

    /** One that has learnt something else. */
    public MatchKeeper(Shelf shelf, Model model) {
        this.state = new MatchState(shelf, model);
        Foundations foundations = new Foundations(state);
        this.withdrawals = new Withdrawals(state, foundations);
        this.ledger = new Ledger(state);
        this.losses = new Losses(state, ledger);
        this.unplaced = new Unplaced(shelf, model);
        this.offers = new Offers(state, unplaced, ledger);
        this.folding = new Folding(state, offers, foundations, ledger);
        this.lookback = new Lookback(shelf);
        this.takedowns = new Takedowns(state, lookback, unplaced, ledger);
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
            case MatchInput.Gone gone -> gone(turn, gone.article());
            case MatchInput.Heard heard -> heard(turn, heard);
            case MatchInput.Asked asked -> throw new IllegalStateException("an ask has no turn");
        }
        turn.forgetWhatIsOld();
        unplaced.tidy(turn);
        return turn.effects();
    }

    /**
     * A proposal that another version made and that the desk has decided on: known from now on, as it was before that, unless
     * this version made one of its own in its place.
     *
     * @param now the timestamp of the record that is to be taken next
     */
    public void inherit(Proposal proposal, Instant now) {
        if (state.proposal(new ProposalKey(proposal.desk(), proposal.id())) == null) {
            state.put(proposal.in(ProposalState.PENDING), now);
        }
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
            unplaced.near(turn.desk(), changed.terms()).forEach(waiting -> waited(turn, waiting));
        }
    }

    /** An item that waited for an article, when there is a new one. */
    private void waited(Turn turn, Unplaced.Waiting waiting) {
        MatchInput.Arrived item = waiting.arrived(analyser);
        turn.read(item);
        Echo echo = waiting.echo();
        if (echo != null && folding.fold(turn, item, echo, Trail.NONE)) {
            unplaced.remove(turn, item.item().version().item());
            return;
        }
        Set<ArticleId> offered = offers.judgedAnew(turn, item, waiting.as());
        Mends mends = waiting.as().mends();
        if (mends != null) {
            correctionTold(turn, item.item(), mends, Trail.NONE, offered);
        }
    }

    /** Lets go of what it holds in memory; the shelf is whole without it. */
    @Override
    public void close() {
        state.close();
    }

    private void arrived(Turn turn, MatchInput.Arrived arrived) {
        turn.read(arrived);
        WireItem item = arrived.item();
        Trail own = turn.trail(item.version().item());
        Instant made = item.versionCreated();
        switch (item.action()) {
            case KILL -> killed(turn, arrived);
            case IGNORE -> {}
            case WITHHOLD -> held(turn, arrived);
            case NEW, UPDATE, CORRECTION -> {
                if (!own.isPast(made) && !own.isHeldAfter(made)) {
                    newest(turn, arrived);
                }
            }
        }
    }

    private void killed(Turn turn, MatchInput.Arrived kill) {
        List<ItemId> subjects = notPast(turn, kill.item());
        Trail before =
                losses.of(turn, subjects, new Loss(Relation.KILL, kill.item().versionCreated()));
        subjects.forEach(subject -> turn.put(subject, turn.trail(subject).withdrawn(kill)));
        subjects.forEach(subject -> unplaced.remove(turn, subject));
        withdrawals.follow(turn, kill, subjects, before);
    }

    /** An item that is held already is not asked about again. */
    private void held(Turn turn, MatchInput.Arrived hold) {
        List<ItemId> subjects = notPast(turn, hold.item());
        List<ItemId> usable = subjects.stream()
                .filter(subject -> turn.trail(subject).isUsable())
                .toList();
        Trail before = turn.trails(usable);
        losses.of(turn, subjects, new Loss(Relation.HOLD, hold.item().versionCreated()));
        subjects.forEach(subject -> turn.put(subject, turn.trail(subject).held(hold)));
        subjects.forEach(subject -> unplaced.remove(turn, subject));
        withdrawals.held(turn, hold, before);
    }

    /** Versions may overtake each other: what was sent anew after this one was made stands, whichever came first. */
    private static List<ItemId> notPast(Turn turn, WireItem item) {
        return Lineage.subjects(item).stream()
                .filter(subject -> !turn.trail(subject).isPast(item.versionCreated()))
                .toList();
    }

    private void newest(Turn turn, MatchInput.Arrived arrived) {
        WireItem item = arrived.item();
        ItemId own = item.version().item();
        boolean corrects = item.handling().signal() == Signal.CORRECTION;
        Loss loss = new Loss(corrects ? Relation.CORRECTION : Relation.UPDATE, item.versionCreated());
        Trail before = losses.of(turn, Lineage.subjects(item), loss);
        turn.put(own, turn.trail(own).standing(item.versionCreated()));
        // What it follows is no longer news.
        Lineage.subjects(item).stream()
                .filter(subject -> !subject.equals(own))
                .forEach(subject -> unplaced.remove(turn, subject));
        Kin kin = lookback.take(turn.desk(), arrived, turn.written());
        switch (kin) {
            case Kin.Corrects correction -> corrected(turn, arrived, correction, before);
            case Kin.Repeats repeats -> repeated(turn, arrived, repeats, before);
            case Kin.New none ->
                offer(turn, arrived, new Proposing.As(Lineage.relation(item, before, none, false), null), before, null);
        }
    }

    private void repeated(Turn turn, MatchInput.Arrived arrived, Kin.Repeats repeats, Trail before) {
        Echo copy = repeats.copy().echo();
        if (folding.fold(turn, arrived, copy, before)) {
            unplaced.remove(turn, arrived.item().version().item());
            return;
        }
        boolean led = !turn.trail(copy.of().item()).articles().isEmpty();
        Relation relation = Lineage.relation(arrived.item(), before, repeats, led);
        Sources also = relation == Relation.RESEND ? folding.takenBack(turn, copy) : Sources.NONE;
        offer(turn, arrived, new Proposing.As(relation, null, also), before, copy);
    }

    private void corrected(Turn turn, MatchInput.Arrived arrived, Kin.Corrects corrects, Trail before) {
        WireItem item = arrived.item();
        Mends mends = mends(turn, corrects, item, before);
        // Words that only sound like a correction's are none where nothing is found that they correct.
        Relation relation = mends != null ? Relation.CORRECTION : Lineage.relation(item, before, corrects, false);
        if (mends != null && !mends.of().item().equals(item.version().item())) {
            unplaced.remove(turn, mends.of().item());
        }
        Set<ArticleId> offered =
                offer(turn, arrived, new Proposing.As(relation, mends), followed(turn, mends, before), null);
        if (mends != null) {
            correctionTold(turn, item, mends, before, offered);
        }
    }

    /** The correction was offered to these articles, if to any. */
    private void correctionTold(Turn turn, WireItem item, Mends mends, Trail before, Set<ArticleId> offered) {
        if (!offered.isEmpty()) {
            ItemId wrong = mends.of().item();
            Trail told = turn.trail(wrong);
            if (!Lineage.subjects(item).contains(wrong)) {
                turn.put(wrong, told.correctedBy(item.version().item()));
                ledger.lose(turn, List.of(wrong), new Loss(Relation.CORRECTION, item.versionCreated()));
            }
            replaced(turn, mends.of(), before.and(told), offered);
        }
    }

    /** What still waits with the text that was wrong goes, whoever sent it: its correction is there in its place. */
    private static void replaced(Turn turn, ItemVersion wrong, Trail of, Set<ArticleId> offered) {
        for (ProposalId id : of.proposals()) {
            Proposal proposal = turn.proposal(id);
            if (proposal != null
                    && proposal.state().isOpen()
                    && offered.contains(proposal.article())
                    && Folding.isIn(proposal, wrong)) {
                turn.withdraw(id);
            }
        }
    }

    /** What the item corrects by its text; where it is known by id and version what it follows, that is believed. */
    private static @Nullable Mends mends(Turn turn, Kin.Corrects corrects, WireItem item, Trail before) {
        Sent of = corrects.of();
        if (of == null || !(before.articles().isEmpty() || follows(turn, item, before, of))) {
            return null;
        }
        MatchInput.Arrived kill = turn.trail(of.version().item()).kill();
        return new Mends(
                of.version(),
                corrects.changes(),
                kill == null ? null : new Loss(Relation.KILL, kill.item().versionCreated()));
    }

    /** Whether that text is of an item that this one follows, or was one proposal with it. */
    private static boolean follows(Turn turn, WireItem item, Trail before, Sent of) {
        ItemId wrong = of.version().item();
        Set<ProposalId> common = turn.trail(wrong).proposals();
        return Lineage.subjects(item).contains(wrong)
                || before.proposals().stream().anyMatch(common::contains);
    }

    /** What was made of what the item follows; a text that was withdrawn since leads nowhere. */
    private static Trail followed(Turn turn, @Nullable Mends mends, Trail before) {
        return mends == null || mends.loss() != null || !before.articles().isEmpty()
                ? before
                : turn.trail(mends.of().item());
    }

    /** To the articles of what came before it, or, where there is none, to what it is about. */
    private Set<ArticleId> offer(
            Turn turn, MatchInput.Arrived arrived, Proposing.As as, Trail before, @Nullable Echo echo) {
        List<ArticleId> articles = before.articles();
        return articles.isEmpty()
                ? offers.judged(turn, arrived, as, echo)
                : offers.followUp(turn, arrived, as, articles);
    }

    /** What is open would wait for ever: nobody can decide on it any more. */
    private void gone(Turn turn, ArticleId article) {
        state.open(turn.desk(), article).forEach(turn::erase);
        state.forget(turn.desk(), article);
    }

    private void heard(Turn turn, MatchInput.Heard heard) {
        if (turn.desk().equals(Canary.DESK) && isOfNone(turn, heard)) {
            return;
        }
        if (heard.rests() != null && heard.rests().areTakenDown()) {
            takedowns.follow(turn, heard.rests());
        }
        if (heard.waved() != null) {
            state.wave(heard.waved()).forEach(turn::tell);
        }
        Settled settled = heard.settled();
        boolean changed = settled != null && settled(turn, settled);
        if (heard.rests() != null) {
            withdrawals.heard(turn, heard.rests(), settled == null ? null : turn.proposal(settled.proposal()));
        } else if (changed && settled != null) {
            withdrawals.published(turn, settled.proposal());
        }
    }

    /** Whether its article is gone: what was kept of that must not begin anew. */
    private boolean isOfNone(Turn turn, MatchInput.Heard heard) {
        ArticleId article = article(turn, heard);
        return article == null || state.profile(turn.desk(), article) == null;
    }

    private static @Nullable ArticleId article(Turn turn, MatchInput.Heard heard) {
        if (heard.rests() != null) {
            return heard.rests().article();
        }
        if (heard.waved() != null) {
            return heard.waved().article();
        }
        Settled settled = heard.settled();
        Proposal proposal = settled == null ? null : turn.proposal(settled.proposal());
        return proposal == null ? null : proposal.article();
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
        if (next == ProposalState.REJECTED) {
            ledger.drop(turn, proposal);
        }
        if (settled.judged()) {
            learn(proposal, next);
        }
        return true;
    }

    /** A kill or hold says nothing about what else belongs to the article. */
    private void learn(Proposal proposal, ProposalState next) {
        if (proposal.evidence().relation().takesBack()) {
            return;
        }
        switch (next) {
            case APPROVED, SCHEDULED -> state.learn(proposal, true, terms(proposal));
            case REJECTED -> state.learn(proposal, false, terms(proposal));
            case PENDING, HELD, WITHDRAWN, MUTED -> state.unlearn(proposal);
        }
    }

    private Terms terms(Proposal proposal) {
        return analyser.terms(proposal.evidence().item().copy());
    }
}
