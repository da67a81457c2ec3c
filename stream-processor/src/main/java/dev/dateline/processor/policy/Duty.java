package dev.dateline.processor.policy;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.Chain;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What the clerk decides, and when. Pure: the same work gives the same ids, so the log drops a repeat. */
final class Duty {
    private static final String CLERK = "clerk";
    private static final String RELEASE = "release-";
    private static final String WITHDRAW = "withdraw-";
    private static final String PUBLISH = "publish-";

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private Duty() {}

    /** A decision and the key under which it is appended. */
    record Append(DecisionKey key, Decision decision) {}

    /**
     * What there is to append now; empty while the work is not due.
     *
     * @param now by the clerk's clock (UTC)
     * @param append gives a new one for each send: of two sends, compaction must not drop the first, which took effect
     */
    static Optional<Append> due(Work work, Instant now, Supplier<String> append) {
        return switch (work) {
            case Work.ReleaseDue release ->
                release.due().isAfter(now) ? Optional.empty() : Optional.of(released(release, now, append.get()));
            case Work.Withdraw withdraw -> Optional.of(withdrawn(withdraw, now, append.get()));
            case Work.Publish publish -> Optional.of(published(publish, now, append.get()));
            // For a person, not for the clerk.
            case Work.Second second -> Optional.empty();
            // No decision comes of it.
            case Work.Cut cut -> Optional.empty();
            case Work.Erase erase -> Optional.of(new Append(erase.original(), erase.stub()));
        };
    }

    /** How long to wait before work that was sent so often (1 or more) is sent once more. */
    static Duration again(int sends) {
        // More doublings than this pass the longest wait anyhow.
        Duration doubled = AGAIN.multipliedBy(1L << Math.min(sends - 1, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private static Append released(Work.ReleaseDue work, Instant now, String append) {
        // Made anew with each due time, for it may have been put off.
        DecisionId id = id(RELEASE, work.entry() + " " + work.due());
        return new Append(
                new DecisionKey(work.article(), id, append),
                new Decision(id, work.article(), CLERK, now, work.base(), new Act.Release(work.entry())));
    }

    private static Append withdrawn(Work.Withdraw work, Instant now, String append) {
        DecisionId id = id(WITHDRAW, work.entry() + " " + work.killedBy());
        Act act = new Act.Withdraw(work.entry(), work.killedBy(), work.note());
        return new Append(
                new DecisionKey(work.article(), id, append), new Decision(id, work.article(), CLERK, now, 0, act));
    }

    private static Append published(Work.Publish work, Instant now, String append) {
        DecisionId id = id(PUBLISH, work.article() + " " + work.proposal());
        Act act = new Act.Publish(work.proposal(), work.post(), work.policy());
        return new Append(
                new DecisionKey(work.article(), id, append), new Decision(id, work.article(), CLERK, now, 0, act));
    }

    /** Of one length, however long the entry's id is. */
    private static DecisionId id(String kind, String unique) {
        return new DecisionId(
                kind + Chain.sha256(unique.getBytes(StandardCharsets.UTF_8)).substring(0, 40));
    }
}
