package dev.dateline.processor.log;

import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Refusal;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.Stale;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.media.MediaRights;
import dev.dateline.contract.style.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the desk: may this decision take effect on this log, and what does it change? One method for each kind
 * of act, so the file is longer than most.
 */
final class Rules {
    private final Slice slice;
    private final Decision decision;
    private final Coverage coverage;

    private Rules(Slice slice, Decision decision, Coverage coverage) {
        this.slice = slice;
        this.decision = decision;
        this.coverage = coverage;
    }

    /** The subjects whose standing must be in the slice for {@link #rule}. */
    static Set<Subject> subjects(Decision decision) {
        Subject own = Subject.of(decision.id().entry());
        return switch (decision.act()) {
            case Act.Create a -> Set.of(Subject.STORY, Subject.SETTINGS, Subject.PHASE, own);
            case Act.Revise a -> Set.of(Subject.STORY, own);
            case Act.Configure a -> Set.of(Subject.SETTINGS);
            case Act.Approve a -> withProposal(own, a.proposal());
            case Act.Schedule a -> withProposal(own, a.proposal());
            case Act.Reject a -> Set.of(Subject.of(a.proposal()));
            case Act.Hold a -> Set.of(Subject.of(a.proposal()));
            case Act.WaveOff a -> Set.of(own);
            case Act.Publish a -> withProposal(own, a.proposal());
            case Act.Suggest a -> and(own, subjects(decision.with(a.act())));
            case Act.Second a -> and(Subject.of(a.entry()), a.on() == null ? Set.of(own) : Set.of(own, a.on()));
            case Act.Release a -> Set.of(Subject.of(a.entry()));
            case Act.Correct a -> Set.of(Subject.of(a.entry()));
            case Act.Merge a -> Set.of(Subject.of(a.proposal()), Subject.of(a.entry()));
            case Act.Retract a -> Set.of(Subject.of(a.entry()));
            case Act.Withdraw a -> Set.of(Subject.of(a.entry()));
            case Act.TakeDown a ->
                Set.copyOf(a.entries().stream().map(Subject::of).toList());
            case Act.KeyEvent a -> Set.of(Subject.of(a.entry()));
            case Act.Pin a -> a.entry() == null ? Set.of(Subject.PIN) : Set.of(Subject.PIN, Subject.of(a.entry()));
            case Act.Close a -> Set.of(Subject.PHASE);
            case Act.Reopen a -> Set.of(Subject.PHASE);
            case Act.Erased a -> Set.of();
            case Act.Unsupported a -> Set.of();
        };
    }

    /** The subject on whose version this decision was made; of a takedown, the first entry that it names. */
    static Subject subject(Decision decision) {
        Subject own = Subject.of(decision.id().entry());
        return switch (decision.act()) {
            case Act.Create a -> Subject.STORY;
            case Act.Revise a -> Subject.STORY;
            case Act.Configure a -> Subject.SETTINGS;
            case Act.Approve a -> a.proposal() == null ? own : Subject.of(a.proposal());
            case Act.Schedule a -> a.proposal() == null ? own : Subject.of(a.proposal());
            case Act.Publish a -> Subject.of(a.proposal());
            case Act.Suggest a -> own;
            case Act.Second a -> a.on() == null ? own : a.on();
            case Act.Reject a -> Subject.of(a.proposal());
            case Act.Hold a -> Subject.of(a.proposal());
            case Act.WaveOff a -> own;
            case Act.Release a -> Subject.of(a.entry());
            case Act.Correct a -> Subject.of(a.entry());
            case Act.Merge a -> Subject.of(a.proposal());
            case Act.Retract a -> Subject.of(a.entry());
            case Act.Withdraw a -> Subject.of(a.entry());
            case Act.TakeDown a -> Subject.of(a.entries().getFirst());
            case Act.KeyEvent a -> Subject.of(a.entry());
            case Act.Pin a -> Subject.PIN;
            case Act.Close a -> Subject.PHASE;
            case Act.Reopen a -> Subject.PHASE;
            case Act.Erased a -> own;
            case Act.Unsupported a -> own;
        };
    }

    static Ruling rule(Slice slice, Decision decision) {
        if (decision.act() instanceof Act.Unsupported) {
            return Ruling.refuse(Refusal.UNSUPPORTED, "this version knows no such kind of decision");
        }
        Coverage coverage = slice.head().coverage();
        if (decision.act() instanceof Act.Create create) {
            return coverage == null
                    ? create(slice, decision, create)
                    : Ruling.refuse(Refusal.ARTICLE_EXISTS, "article '" + decision.article() + "' exists already");
        }
        if (coverage == null) {
            return Ruling.refuse(Refusal.UNKNOWN_ARTICLE, "there is no article '" + decision.article() + "'");
        }
        return new Rules(slice, decision, coverage).rule();
    }

    private static Ruling create(Slice slice, Decision decision, Act.Create act) {
        EntryId id = decision.id().entry();
        Settings set = act.settings();
        Front front = new Front(act.story(), set.zone(), set.language(), Phase.LIVE, null, set.style());
        Map<Subject, Standing> standings = new HashMap<>();
        for (Subject subject : List.of(Subject.STORY, Subject.SETTINGS, Subject.PHASE)) {
            standings.put(subject, slice.standing(subject).raised(Status.OPEN, decision));
        }
        standings.put(Subject.of(id), Standing.NONE.raised(Status.STORY, decision));
        Change change = new Change(
                standings,
                new Coverage(act.desk(), set, front, id),
                mark -> new Entry.Opened(mark, act.story(), set.zone(), set.language(), set.style()),
                id,
                List.of(),
                null);
        return licensed(new Ruling.Accept(change), act.story().media(), decision.at(), set.times());
    }

    private Ruling rule() {
        boolean needsTwo = coverage.settings().policed().fourEyes() && TwoPeople.need(decision);
        return needsTwo ? layBefore(decision.act()) : carryOut();
    }

    /** The same where it is settled that one person is enough, or two have agreed. */
    private Ruling carryOut() {
        return switch (decision.act()) {
            case Act.Revise act -> revise(act);
            case Act.Configure act -> configure(act);
            case Act.Approve act -> approve(act.proposal(), act.post());
            case Act.Publish act -> publish(act);
            case Act.Suggest act -> layBefore(act.act());
            case Act.Second act -> second(act);
            case Act.Reject act -> settle(act.proposal(), Status.REJECTED, ProposalState.REJECTED);
            case Act.Hold act -> settle(act.proposal(), Status.HELD, ProposalState.HELD);
            case Act.WaveOff act -> waveOff();
            case Act.Schedule act -> schedule(act);
            case Act.Release act -> release(act);
            case Act.Correct act -> correct(act);
            case Act.Merge act -> withRights(merge(act), act.post().media(), decision.at());
            case Act.Retract act -> onEntry(act.entry(), standing -> retract(act.entry(), act.note(), standing));
            case Act.Withdraw act -> withdraw(act);
            case Act.TakeDown act -> takeDown(act);
            case Act.KeyEvent act -> onPosted(act.entry(), mark -> new Entry.KeyEvent(mark, act.entry(), act.title()));
            case Act.Pin act -> pin(act);
            case Act.Close act -> phase(Phase.LIVE, mark -> new Entry.Closed(mark, act.note()));
            case Act.Reopen act -> phase(Phase.CLOSED, Entry.Reopened::new);
            case Act.Create act -> throw new IllegalStateException("ruled on before");
            case Act.Erased act -> throw new IllegalStateException("a stub is not ruled on");
            case Act.Unsupported act -> throw new IllegalStateException("ruled on before");
        };
    }

    private Ruling revise(Act.Revise act) {
        EntryId id = decision.id().entry();
        Ruling ruling = onVersion(
                Subject.STORY,
                standing -> new Ruling.Accept(new Change(
                        Map.of(
                                Subject.STORY,
                                standing.raised(Status.OPEN, decision),
                                Subject.of(id),
                                Standing.NONE.raised(Status.STORY, decision)),
                        new Coverage(coverage.desk(), coverage.settings(), coverage.front(), id),
                        mark -> new Entry.Revised(mark, act.story(), act.note()),
                        id,
                        List.of(),
                        null)));
        return withRights(ruling, act.story().media(), decision.at());
    }

    private Ruling configure(Act.Configure act) {
        Settings settings = act.settings().orIn(coverage.settings().style());
        Coverage next = new Coverage(coverage.desk(), settings, coverage.front(), coverage.told());
        return onVersion(
                Subject.SETTINGS,
                standing -> accept(Change.of(
                        Subject.SETTINGS,
                        standing.raised(Status.OPEN, decision),
                        next,
                        mark -> new Entry.Configured(mark, settings.zone(), settings.language(), settings.style()))));
    }

    private Ruling approve(@Nullable ProposalId proposal, Post post) {
        Ruling ruling = publishing(proposal, Status.APPROVED, ProposalState.APPROVED, (standings, settled) -> {
            EntryId id = decision.id().entry();
            standings.put(Subject.of(id), Standing.NONE.raised(Status.POSTED, decision));
            return new Change(standings, coverage, mark -> new Entry.Posted(mark, post), id, List.of(), settled);
        });
        return withRights(ruling, post.media(), decision.at());
    }

    private Ruling correct(Act.Correct act) {
        Ruling ruling = onPosted(
                act.entry(), mark -> new Entry.Corrected(mark, act.entry(), act.text(), act.note(), act.media()));
        return withRights(ruling, act.media() == null ? List.of() : act.media(), decision.at());
    }

    private Ruling withRights(Ruling ruling, List<Media> media, Instant from) {
        return licensed(ruling, media, from, coverage.settings().times());
    }

    /** The same ruling, unless it would give readers something without a licence, or whose rights are over. */
    private static Ruling licensed(Ruling ruling, List<Media> media, Instant from, Times times) {
        String why = MediaRights.objection(media, from, times);
        return ruling instanceof Ruling.Refuse || why == null ? ruling : Ruling.refuse(Refusal.RIGHTS, why);
    }

    /** The policy may have changed since the publication was planned, or quiet hours have begun: then an editor is asked. */
    private Ruling publish(Act.Publish act) {
        String why = TwoPeople.asks(coverage.settings(), act.policy(), decision.at());
        if (why != null) {
            return Ruling.refuse(Refusal.NOT_APPLICABLE, why);
        }
        Ruling ruling = approve(act.proposal(), act.post());
        return ruling instanceof Ruling.Accept accept ? accept(accept.change().byPolicy()) : ruling;
    }

    /** What could not take effect now is not laid before anybody. */
    private Ruling layBefore(Act act) {
        Decision waiting = decision.with(act);
        Ruling now = new Rules(slice, waiting, coverage).carryOut();
        EntryId id = decision.id().entry();
        Map<Subject, Standing> standings = new HashMap<>();
        standings.put(Subject.of(id), Standing.laid(waiting));
        EntryId target = TwoPeople.target(act);
        if (target != null) {
            standings.put(Subject.of(target), slice.standing(Subject.of(target)).awaiting(id));
        }
        return now instanceof Ruling.Refuse
                ? now
                : accept(new Change(
                        standings, coverage, null, id, List.of(new Work.Second(waiting, TwoPeople.on(waiting))), null));
    }

    private Ruling second(Act.Second act) {
        Standing standing = slice.standing(Subject.of(act.entry()));
        Decision waiting = standing.laid();
        if (waiting == null) {
            return standing.equals(Standing.NONE)
                    ? unknown(act.entry())
                    : notApplicable(act.entry(), "does not wait for anybody");
        }
        if (waiting.by().equals(decision.by())) {
            return notApplicable(act.entry(), "waits for another than " + decision.by());
        }
        if (!Objects.equals(TwoPeople.on(waiting), act.on())) {
            return notApplicable(act.entry(), "does not decide on " + act.on());
        }
        Ruling now = new Rules(slice, decision.with(waiting.act()), coverage).carryOut();
        return now instanceof Ruling.Accept accept
                ? accept(accept.change().seconding(Subject.of(act.entry()), standing, decision))
                : now;
    }

    private Ruling schedule(Act.Schedule act) {
        Ruling ruling = publishing(act.proposal(), Status.SCHEDULED, ProposalState.SCHEDULED, (standings, settled) -> {
            EntryId id = decision.id().entry();
            standings.put(Subject.of(id), Standing.scheduled(act.post()));
            Work due = new Work.ReleaseDue(decision.article(), id, 0, act.due(), act.post());
            return new Change(standings, coverage, null, id, List.of(due), settled);
        });
        Instant from = act.due().isAfter(decision.at()) ? act.due() : decision.at();
        return withRights(ruling, act.post().media(), from);
    }

    /** What approve and schedule share: a live article, and a proposal (where there is one) that is still open. */
    private Ruling publishing(@Nullable ProposalId proposal, Status status, ProposalState state, Publishing then) {
        if (coverage.front().phase() == Phase.CLOSED) {
            return closed();
        }
        if (proposal == null) {
            return onVersion(Subject.of(decision.id().entry()), standing -> accept(then.change(new HashMap<>(), null)));
        }
        return onOpenProposal(proposal, standing -> {
            Map<Subject, Standing> standings = new HashMap<>();
            standings.put(Subject.of(proposal), standing.raised(status, decision));
            return accept(then.change(standings, new Settled(coverage.desk(), proposal, state)));
        });
    }

    private interface Publishing {
        Change change(Map<Subject, Standing> standings, @Nullable Settled settled);
    }

    private Ruling settle(ProposalId proposal, Status status, ProposalState state) {
        return onOpenProposal(
                proposal,
                standing -> accept(new Change(
                        Map.of(Subject.of(proposal), standing.raised(status, decision)),
                        coverage,
                        null,
                        null,
                        List.of(),
                        new Settled(coverage.desk(), proposal, state))));
    }

    /** Nothing on the page changes; matching hears of it by the outcome. */
    private Ruling waveOff() {
        return onVersion(
                Subject.of(decision.id().entry()),
                standing -> accept(new Change(Map.of(), coverage, null, null, List.of(), null)));
    }

    private Ruling release(Act.Release act) {
        return onEntry(act.entry(), standing -> {
            Post post = standing.scheduled();
            if (post == null) {
                return notApplicable(act.entry(), "is not scheduled");
            }
            if (coverage.front().phase() == Phase.CLOSED) {
                return closed();
            }
            return accept(Change.of(
                            Subject.of(act.entry()),
                            standing.raised(Status.POSTED, decision),
                            coverage,
                            mark -> new Entry.Posted(named(mark, act.entry()), left(post)))
                    .belongingTo(act.entry()));
        });
    }

    /**
     * What of a scheduled update may go out now. Rights that ended while it waited take the picture with them and not the
     * news: nobody is there to ask at that hour, and what was to be told was decided on.
     */
    private Post left(Post post) {
        return post.showing(Media.usableAt(post.media(), decision.at()));
    }

    /** Something that readers are told of a posted update, whose words it belongs to. */
    private Ruling onPosted(EntryId target, Function<Mark, Entry> entry) {
        return onEntry(
                target,
                standing -> standing.status() != Status.POSTED
                        ? notApplicable(target, "is not a posted update")
                        : accept(
                                Change.of(Subject.of(target), standing.raised(Status.POSTED, decision), coverage, entry)
                                        .belongingTo(target)));
    }

    /** Two subjects move by it, each held to the version that was seen. */
    private Ruling merge(Act.Merge act) {
        if (coverage.front().phase() == Phase.CLOSED) {
            return closed();
        }
        Subject target = Subject.of(act.entry());
        Standing update = slice.standing(target);
        return onOpenProposal(act.proposal(), proposal -> {
            if (update.equals(Standing.NONE)) {
                return unknown(act.entry());
            }
            if (update.version() != act.version()) {
                return stale(target, act.version(), update);
            }
            return update.status() != Status.POSTED
                    ? notApplicable(act.entry(), "is not a posted update")
                    : accept(new Change(
                            Map.of(
                                    Subject.of(act.proposal()),
                                    proposal.raised(Status.APPROVED, decision),
                                    target,
                                    update.raised(Status.POSTED, decision)),
                            coverage,
                            mark -> new Entry.Merged(mark, act.entry(), act.post(), act.note()),
                            act.entry(),
                            List.of(),
                            new Settled(coverage.desk(), act.proposal(), ProposalState.APPROVED)));
        });
    }

    private Ruling withdraw(Act.Withdraw act) {
        Standing standing = slice.standing(Subject.of(act.entry()));
        if (standing.equals(Standing.NONE)) {
            return unknown(act.entry());
        }
        // Its policy may have changed since the withdrawal was planned: then the kill is the editor's.
        return coverage.settings().withdrawsAtOnce()
                ? retract(act.entry(), act.note(), standing)
                : Ruling.refuse(
                        Refusal.NOT_APPLICABLE,
                        "article '" + decision.article() + "' no longer withdraws by itself: an editor decides");
    }

    private Ruling retract(EntryId entry, String note, Standing standing) {
        return switch (standing.status()) {
            case POSTED ->
                accept(Change.of(
                                Subject.of(entry),
                                standing.raised(Status.RETRACTED, decision),
                                coverage,
                                mark -> new Entry.Retracted(mark, entry, note))
                        .belongingTo(entry));
            case SCHEDULED, LAID_BEFORE ->
                accept(new Change(
                        Map.of(Subject.of(entry), standing.raised(Status.CALLED_OFF, decision)),
                        coverage,
                        null,
                        entry,
                        List.of(),
                        null));
            default -> notApplicable(entry, "is neither posted nor scheduled");
        };
    }

    private Ruling takeDown(Act.TakeDown act) {
        Map<Subject, Standing> standings = new HashMap<>();
        for (EntryId entry : act.entries()) {
            Standing standing = slice.standing(Subject.of(entry));
            if (standing.equals(Standing.NONE)) {
                return unknown(entry);
            }
            if (standing.status() == Status.TAKEN_DOWN) {
                return notApplicable(entry, "is taken down already");
            }
            if (entry.equals(coverage.told())) {
                return Ruling.refuse(
                        Refusal.STILL_SHOWN, "entry '" + entry + "' is the headline and body now: revise them first");
            }
            standings.put(Subject.of(entry), standing.raised(Status.TAKEN_DOWN, decision));
        }
        return accept(new Change(standings, coverage, null, null, List.of(), null));
    }

    private Ruling pin(Act.Pin act) {
        EntryId entry = act.entry();
        if (entry != null && slice.standing(Subject.of(entry)).status() != Status.POSTED) {
            return notApplicable(entry, "is not a posted update");
        }
        return onVersion(
                Subject.PIN,
                standing -> accept(Change.of(
                        Subject.PIN,
                        standing.raised(Status.OPEN, decision),
                        coverage,
                        mark -> new Entry.Pinned(mark, entry))));
    }

    private Ruling phase(Phase from, Function<Mark, Entry> entry) {
        return onVersion(
                Subject.PHASE,
                standing -> coverage.front().phase() != from
                        ? Ruling.refuse(
                                Refusal.NOT_APPLICABLE,
                                from == Phase.LIVE ? "it is closed already" : "it is live already")
                        : accept(Change.of(Subject.PHASE, standing.raised(Status.OPEN, decision), coverage, entry)));
    }

    private Ruling onVersion(Subject subject, Function<Standing, Ruling> then) {
        Standing standing = slice.standing(subject);
        return decision.base() == standing.version() ? then.apply(standing) : stale(subject, decision.base(), standing);
    }

    private Ruling onOpenProposal(ProposalId proposal, Function<Standing, Ruling> then) {
        return onVersion(
                Subject.of(proposal),
                standing -> standing.status() == Status.OPEN || standing.status() == Status.HELD
                        ? then.apply(standing)
                        : new Ruling.Refuse(
                                Refusal.SETTLED,
                                "proposal '" + proposal + "' is settled: " + standing.status(),
                                standing.winner()));
    }

    private Ruling onEntry(EntryId entry, Function<Standing, Ruling> then) {
        return slice.standing(Subject.of(entry)).equals(Standing.NONE)
                ? unknown(entry)
                : onVersion(Subject.of(entry), then);
    }

    private static Ruling stale(Subject subject, long seen, Standing standing) {
        return new Ruling.Refuse(Refusal.STALE, new Stale(seen, subject, standing.version()).line(), standing.winner());
    }

    /** An entry that was scheduled keeps the id under which editors know it, not that of its release. */
    private static Mark named(Mark mark, EntryId id) {
        return new Mark(mark.article(), mark.epoch(), mark.seq(), id, mark.at(), mark.chain());
    }

    private static Ruling accept(Change change) {
        return new Ruling.Accept(change);
    }

    private static Ruling unknown(EntryId entry) {
        return Ruling.refuse(Refusal.UNKNOWN_ENTRY, "there is no entry '" + entry + "'");
    }

    private static Ruling notApplicable(EntryId entry, String why) {
        return Ruling.refuse(Refusal.NOT_APPLICABLE, "entry '" + entry + "' " + why);
    }

    private Ruling closed() {
        return Ruling.refuse(Refusal.ARTICLE_CLOSED, "article '" + decision.article() + "' is closed: reopen it first");
    }

    private static Set<Subject> and(Subject one, Set<Subject> others) {
        Set<Subject> all = new HashSet<>(others);
        all.add(one);
        return Set.copyOf(all);
    }

    private static Set<Subject> withProposal(Subject own, @Nullable ProposalId proposal) {
        return proposal == null ? Set.of(own) : Set.of(own, Subject.of(proposal));
    }
}
