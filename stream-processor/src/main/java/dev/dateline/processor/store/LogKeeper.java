package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.processor.log.Appended;
import dev.dateline.processor.log.Coverage;
import dev.dateline.processor.log.Effect;
import dev.dateline.processor.log.Fold;
import dev.dateline.processor.log.Folded;
import dev.dateline.processor.log.Head;
import dev.dateline.processor.log.Projection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the logs of one partition of {@code decisions}: takes its records in offset order, loads what the fold needs,
 * saves what comes of it, and tells what is to be written. The same records give the same effects, however often and
 * from wherever they are taken.
 */
public final class LogKeeper {
    private static final Provider SELF = new Provider("dateline-log");
    private static final String CURSOR = "cursor";
    private static final String PENDING = "pending/";
    private static final String REFOLD =
            "stop all processors and delete the topic log-state-changelog of the log application to refold";

    private final Topic<DecisionKey, Decision> decisions;
    private final String topicId;
    private final int partition;
    private final Shelf shelf;
    private final LogState state;
    private final Erasures erasures;
    private @Nullable Cursor cursor;

    /**
     * @param topicId the id of the decisions topic as the cluster knows it: offsets count only within it
     * @param shelf this partition's state
     */
    public LogKeeper(
            Topic<DecisionKey, Decision> decisions, String topicId, int partition, Shelf shelf, Erasures erasures) {
        this.decisions = decisions;
        this.topicId = topicId;
        this.partition = partition;
        this.shelf = shelf;
        this.state = new LogState(shelf);
        this.erasures = erasures;
        this.cursor = Shelved.get(shelf, CURSOR, Cursor.class);
    }

    /**
     * Takes one record. {@code written} is its timestamp, which is part of the record and so the same on each run.
     *
     * @throws IllegalStateException where the state belongs to another topic, or words were compacted away during a
     *     refold; both need a person
     */
    public List<Effect> take(long offset, byte[] key, byte @Nullable [] value, Instant written) {
        Cursor last = cursor == null ? begin() : cursor;
        Require.that(
                last.topic().equals(topicId),
                "the state is of another decisions topic (" + last.topic() + "); " + REFOLD);
        List<Effect> effects = new ArrayList<>();
        if (offset > last.offset()) {
            boolean replaced = foldErasedUpTo(offset, effects);
            if (value == null) {
                takeAway(key, effects);
            } else if (!replaced) {
                takeWhole(offset, key, value, written, effects);
            }
            cursor = new Cursor(topicId, offset);
            Shelved.put(shelf, CURSOR, cursor);
        }
        return effects;
    }

    /** First record of a fold from the beginning: the stubs are laid ready for the places of their originals. */
    private Cursor begin() {
        for (Erasures.Erasure erasure : erasures.in(partition)) {
            if (erasure.stub().act() instanceof Act.Erased erased) {
                Shelved.put(shelf, PENDING + "%019d".formatted(erased.offset()), new Pending(erasure));
            }
        }
        return new Cursor(topicId, -1);
    }

    /** Folds what was erased before this offset; true where the record at the offset itself was erased. */
    private boolean foldErasedUpTo(long offset, List<Effect> effects) {
        Map<String, Pending> due = new TreeMap<>();
        String last = PENDING + "%019d".formatted(offset);
        shelf.between(PENDING, last + "\0", (key, bytes) -> due.put(key, Shelved.read(bytes, Pending.class)));
        due.forEach((key, pending) -> {
            Decision stub = pending.stub();
            if (stub.act() instanceof Act.Erased erased) {
                fold(Appended.erased(DecisionKey.parse(pending.key()), stub, erased), effects);
            }
            shelf.remove(key);
        });
        return due.containsKey(last);
    }

    private void takeWhole(long offset, byte[] keyBytes, byte[] value, Instant written, List<Effect> effects) {
        try {
            DecisionKey key = decisions.key(keyBytes);
            Decision decision = decisions.value(value);
            requireSame(key, decision);
            if (decision.act() instanceof Act.Erased) {
                requireFolded(decision);
                effects.add(new Effect.Struck(Work.Erase.keyOf(key)));
            } else {
                fold(Appended.whole(key, offset, decision, value), effects);
            }
        } catch (Json.Malformed e) {
            effects.add(new Effect.SetAside(Rejected.of(
                    SELF,
                    "decisions-" + partition + "-" + offset,
                    RejectReason.UNREADABLE_RECORD,
                    String.valueOf(e.getMessage()),
                    value,
                    written)));
        }
    }

    /** What was decided is never overwritten by nothing, but for the opening of a canary's page: then that is gone. */
    private void takeAway(byte[] keyBytes, List<Effect> effects) {
        try {
            DecisionKey key = decisions.key(keyBytes);
            if (Canary.isPage(key.article()) && key.decision().equals(Canary.OPENING)) {
                effects.add(state.forget(key.article()));
            }
        } catch (Json.Malformed e) {
            // It names no decision, so there is nothing to take away.
        }
    }

    private static void requireSame(DecisionKey key, Decision decision) throws Json.Malformed {
        if (!key.article().equals(decision.article()) || !key.decision().equals(decision.id())) {
            String line = "key " + key + " does not fit decision " + decision.id() + " on " + decision.article();
            throw new Json.Malformed(line, new IllegalArgumentException(line));
        }
    }

    /** Of a canary's page there may be nothing left to which a stub belongs that comes late. */
    private void requireFolded(Decision stub) {
        if (state.outcome(stub.article(), stub.id()) == null && !Canary.isPage(stub.article())) {
            throw new IllegalStateException(
                    "decision " + stub.id() + " on " + stub.article() + " was erased while this refold ran: " + REFOLD);
        }
    }

    private void fold(Appended appended, List<Effect> effects) {
        Folded folded = Fold.fold(state.load(appended), appended);
        state.save(appended, folded);
        switch (folded) {
            case Folded.Dropped dropped -> {
                dropped.work().forEach(work -> effects.add(new Effect.Planned(work)));
                dropped.done().forEach(work -> effects.add(new Effect.Struck(work)));
                effects.add(new Effect.Decided(
                        dropped.outcome(), appended.decision().act()));
            }
            case Folded.Refused refused -> {
                refused.work().forEach(work -> effects.add(new Effect.Planned(work)));
                refused.done().forEach(work -> effects.add(new Effect.Struck(work)));
                effects.add(new Effect.Decided(
                        refused.outcome(), appended.decision().act()));
            }
            case Folded.Accepted accepted -> tell(appended, accepted, effects);
        }
    }

    private void tell(Appended appended, Folded.Accepted accepted, List<Effect> effects) {
        accepted.entries().forEach(entry -> effects.add(new Effect.Logged(entry)));
        if (accepted.grown() != null) {
            effects.addAll(views(appended.decision().article(), accepted.head()));
        }
        accepted.work().forEach(work -> effects.add(new Effect.Planned(work)));
        accepted.done().forEach(work -> effects.add(new Effect.Struck(work)));
        effects.add(new Effect.Decided(accepted.outcome(), appended.decision().act()));
    }

    /** An article's page and its profile as its log stands now; none where readers see nothing of it yet. */
    List<Effect> views(ArticleId article) {
        return views(article, state.head(article));
    }

    private List<Effect> views(ArticleId article, Head head) {
        Position position = head.position();
        Coverage coverage = head.coverage();
        if (position == null || coverage == null) {
            return List.of();
        }
        List<Entry> newest = state.newest(article, head.seq());
        return List.of(
                new Effect.Paged(new Page(article, position, coverage.front(), newest)),
                new Effect.Profiled(Projection.of(article, coverage, newest)
                        .at(state.version(article, Subject.SETTINGS), state.version(article, Subject.STORY))));
    }

    /** A stub that waits for its place, as it lies on the shelf. */
    record Pending(String key, Decision stub) {
        Pending(Erasures.Erasure erasure) {
            this(erasure.key().toString(), erasure.stub());
        }
    }
}
