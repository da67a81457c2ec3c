package dev.dateline.processor.log;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.LeftOut;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Refusal;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.desk.Waved;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Chain;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.ErasedLeaf;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.MediaRights;
import dev.dateline.contract.style.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of the log: a slice of its state and a decision give what becomes of both. The same slice and decision give
 * the same result, byte for byte, on any machine at any time.
 */
public final class Fold {
    private static final String ACCEPTED = "ACCEPTED";

    /** How long a release waits that came to a closed article; the article may be reopened. */
    private static final Duration PUT_OFF = Duration.ofHours(1);

    private Fold() {}

    /** The subjects whose standing the slice for this decision must hold. */
    public static Set<Subject> subjects(Decision decision) {
        return Rules.subjects(decision);
    }

    /** The same once it is known what {@code decision} makes take effect: that may decide on more than one subject. */
    public static Set<Subject> subjects(Decision decision, Map<Subject, Standing> standings) {
        Decision waiting = decision.act() instanceof Act.Second act
                ? standings.getOrDefault(Subject.of(act.entry()), Standing.NONE).laid()
                : null;
        return waiting == null ? Set.of() : subjects(decision.with(waiting.act()));
    }

    public static Folded fold(Slice slice, Appended appended) {
        Outcome before = slice.before();
        if (before != null) {
            return new Folded.Dropped(
                    before, List.copyOf(erasure(appended, Chain.ORIGIN)), struck(slice, appended.decision()));
        }
        return switch (Rules.rule(slice, appended.decision())) {
            case Ruling.Refuse refusal -> refused(slice, appended, refusal);
            case Ruling.Accept accept ->
                appended.decision().act() instanceof Act.TakeDown act
                        ? takenDown(slice, appended, act, accept.change())
                        : accepted(slice, appended, accept.change());
        };
    }

    private static Folded refused(Slice slice, Appended appended, Ruling.Refuse ruling) {
        Head head = slice.head();
        Decision decision = appended.decision();
        String leaf = appended.leafAt(head.epoch(), head.seq(), ruling.refusal().name());
        Head next = new Head(
                head.epoch(), head.seq(), Chain.link(head.chain(), leaf).head(), head.position(), head.coverage());
        List<Work> work = new ArrayList<>(erasure(appended, leaf));
        if (ruling.refusal() == Refusal.ARTICLE_CLOSED && decision.act() instanceof Act.Release act) {
            Instant later = decision.at().plus(PUT_OFF);
            Post post = slice.standing(Subject.of(act.entry())).scheduled();
            work.add(new Work.ReleaseDue(decision.article(), act.entry(), decision.base(), later, post));
        }
        return new Folded.Refused(
                next,
                new Outcome.Refused(
                        decision.id(), decision.article(), ruling.refusal(), ruling.detail(), ruling.winner()),
                work,
                struck(slice, decision));
    }

    /** The clerk's decision leaves the agenda also without effect: its work is done, or is not to be done. */
    private static List<WorkKey> struck(Slice slice, Decision decision) {
        return switch (decision.act()) {
            // What still waits for its time keeps its release, which was put off or is another than this.
            case Act.Release act ->
                isScheduled(slice, act.entry()) ? List.of() : List.of(releaseOf(decision, act.entry()));
            case Act.Withdraw act -> List.of(Work.Withdraw.keyOf(decision.article(), act.entry()));
            case Act.Publish act -> List.of(Work.Publish.keyOf(decision.article(), act.proposal()));
            default -> List.of();
        };
    }

    /** What takes a decision's words off the topic; nothing where it holds none (any more). */
    private static List<Work.Erase> erasure(Appended appended, String leaf) {
        Decision decision = appended.decision();
        Act redacted = decision.act().redacted();
        return redacted.equals(decision.act())
                ? List.of()
                : List.of(new Work.Erase(
                        appended.key(), decision.with(new Act.Erased(redacted, appended.offset(), leaf))));
    }

    private static Folded accepted(Slice slice, Appended appended, Change change) {
        Decision decision = appended.decision();
        Head head = slice.head();
        boolean shown = change.entry() != null;
        Mark mark = mark(appended, head, head.epoch(), head.seq() + (shown ? 1 : 0));
        Coverage coverage = change.coverage();
        Map<Subject, Standing> standings = new HashMap<>(change.standings());
        List<Entry> entries = new ArrayList<>();
        if (change.entry() != null) {
            Entry entry = change.entry().apply(mark);
            coverage = new Coverage(
                    coverage.desk(), coverage.settings(), coverage.front().after(entry), coverage.told());
            entries.add(appended.isErased() ? entry.remains() : entry);
            onBelongings(standings, change, standing -> standing.shownIn(entry));
        }
        for (Work.Erase erasure : erasure(appended, mark.chain().leaf())) {
            onBelongings(standings, change, standing -> standing.holding(erasure));
            // What waits to change an update's words goes with that update.
            standings.replaceAll((subject, standing) ->
                    standing.awaits(decision.id().entry()) ? standing.holding(erasure) : standing);
        }
        Head next = new Head(
                head.epoch(), mark.seq(), mark.chain().head(), shown ? mark.position() : head.position(), coverage);
        return new Folded.Accepted(
                next,
                outcome(slice, decision, next, standings, change),
                entries,
                standings,
                change.work(),
                done(slice, decision));
    }

    /** The next entry, in the next epoch: it lists what it erases, and stubs take the place of the erased entries. */
    private static Folded takenDown(Slice slice, Appended appended, Act.TakeDown act, Change change) {
        Head head = slice.head();
        Mark mark = mark(appended, head, head.epoch() + 1, head.seq() + 1);
        Decision decision = appended.decision();
        List<Standing> before = act.entries().stream()
                .map(entry -> slice.standing(Subject.of(entry)))
                .toList();
        List<Entry> stubs = before.stream()
                .flatMap(standing -> standing.places().stream())
                .sorted(Comparator.comparingLong(stub -> stub.mark().seq()))
                .toList();
        List<ErasedLeaf> leaves = stubs.stream()
                .map(stub ->
                        new ErasedLeaf(stub.mark().seq(), stub.mark().chain().leaf()))
                .toList();
        List<Entry> entries = Stream.concat(
                        stubs.stream(), Stream.<Entry>of(new Entry.TakenDown(mark, leaves, act.note())))
                .toList();
        Map<Subject, Standing> standings = new HashMap<>(change.standings());
        standings.replaceAll((subject, standing) -> standing.emptied());
        waitingOn(slice, act.entries())
                .forEach(entry -> standings.putIfAbsent(Subject.of(entry), Standing.takenAlong(decision)));
        List<Work> work = before.stream()
                .flatMap(standing -> standing.words().stream())
                .distinct()
                .<Work>map(erasure -> erasure)
                .toList();
        Head next = new Head(mark.epoch(), mark.seq(), mark.chain().head(), mark.position(), change.coverage());
        return new Folded.Accepted(
                next,
                outcome(slice, decision, next, standings, change),
                entries,
                standings,
                work,
                done(slice, decision));
    }

    private static Mark mark(Appended appended, Head head, int epoch, long seq) {
        Decision decision = appended.decision();
        Chain chain = Chain.link(head.chain(), appended.leafAt(epoch, seq, ACCEPTED));
        return new Mark(decision.article(), epoch, seq, decision.id().entry(), decision.at(), chain);
    }

    private static void onBelongings(Map<Subject, Standing> standings, Change change, UnaryOperator<Standing> then) {
        EntryId entry = change.belongs();
        if (entry != null) {
            standings.computeIfPresent(Subject.of(entry), (subject, standing) -> then.apply(standing));
        }
    }

    private static Outcome.Accepted outcome(
            Slice slice, Decision decision, Head next, Map<Subject, Standing> standings, Change change) {
        Position position = Require.present("position of an open article", next.position());
        long version =
                standings.getOrDefault(Rules.subject(decision), Standing.NONE).version();
        Decision carriedOut = carriedOut(slice, decision);
        return new Outcome.Accepted(
                decision.id(),
                decision.article(),
                version,
                position,
                change.settled(),
                waits(change) ? null : Grounds.of(carriedOut, change.coverage().desk()),
                waved(decision, change.coverage().desk()),
                waits(change) ? true : null,
                waits(change)
                        ? null
                        : leftOut(
                                slice, carriedOut, change.coverage().settings().times()));
    }

    /** Whether it does nothing yet but wait for somebody else. */
    private static boolean waits(Change change) {
        return change.work().stream().anyMatch(Work.Second.class::isInstance);
    }

    /** What takes effect by it: by a second person's word, what waited for that. */
    private static Decision carriedOut(Slice slice, Decision decision) {
        Decision waiting = decision.act() instanceof Act.Second act
                ? slice.standing(Subject.of(act.entry())).laid()
                : null;
        return waiting == null ? decision : decision.with(waiting.act());
    }

    /** What {@link Rules} lets go with a release whose pictures' rights have ended while it waited. */
    private static @Nullable LeftOut leftOut(Slice slice, Decision decision, Times times) {
        if (!(decision.act() instanceof Act.Release act)) {
            return null;
        }
        Post post = slice.standing(Subject.of(act.entry())).scheduled();
        List<String> gone = post == null ? List.of() : MediaRights.objections(post.media(), decision.at(), times);
        return gone.isEmpty() ? null : new LeftOut(act.entry(), decision.at(), gone);
    }

    private static @Nullable Waved waved(Decision decision, DeskId desk) {
        return decision.act() instanceof Act.WaveOff act
                ? new Waved(desk, decision.article(), act.proposal(), act.alert())
                : null;
    }

    /**
     * What leaves the agenda: a withdrawal or publication, the release of each scheduled entry that is published or stopped,
     * and what waited for a second person.
     */
    private static List<WorkKey> done(Slice slice, Decision decision) {
        List<EntryId> entries = new ArrayList<>(settledBy(decision.act()));
        if (decision.act() instanceof Act.Second) {
            entries.addAll(settledBy(carriedOut(slice, decision).act()));
        }
        List<WorkKey> done = new ArrayList<>();
        if (decision.act() instanceof Act.Withdraw || decision.act() instanceof Act.Publish) {
            done.addAll(struck(slice, decision));
        }
        for (EntryId entry : entries) {
            Status status = slice.standing(Subject.of(entry)).status();
            if (status == Status.SCHEDULED) {
                done.add(releaseOf(decision, entry));
            } else if (status == Status.LAID_BEFORE) {
                done.add(Work.Second.keyOf(decision.article(), entry));
            }
        }
        if (decision.act() instanceof Act.TakeDown act) {
            waitingOn(slice, act.entries()).forEach(entry -> done.add(Work.Second.keyOf(decision.article(), entry)));
        }
        return List.copyOf(done);
    }

    /** The entries that wait for nothing any longer by this. */
    private static List<EntryId> settledBy(Act act) {
        return switch (act) {
            case Act.Second second -> List.of(second.entry());
            case Act.Release release -> List.of(release.entry());
            case Act.Retract retract -> List.of(retract.entry());
            case Act.Withdraw withdraw -> List.of(withdraw.entry());
            case Act.TakeDown takeDown -> takeDown.entries();
            default -> List.of();
        };
    }

    /** What was laid before others on the words of these, whatever has become of it. */
    private static List<EntryId> waitingOn(Slice slice, List<EntryId> entries) {
        return entries.stream()
                .flatMap(entry -> slice.standing(Subject.of(entry)).waiting().stream())
                .toList();
    }

    private static boolean isScheduled(Slice slice, EntryId entry) {
        return slice.standing(Subject.of(entry)).status() == Status.SCHEDULED;
    }

    private static WorkKey releaseOf(Decision decision, EntryId entry) {
        return Work.ReleaseDue.keyOf(decision.article(), entry);
    }
}
