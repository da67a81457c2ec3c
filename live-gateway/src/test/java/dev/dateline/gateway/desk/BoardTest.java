package dev.dateline.gateway.desk;

import static dev.dateline.gateway.desk.SampleProposals.key;
import static dev.dateline.gateway.desk.SampleProposals.pending;
import static dev.dateline.gateway.desk.SampleProposals.proposal;
import static dev.dateline.gateway.desk.SampleProposals.schedule;
import static dev.dateline.gateway.desk.SampleProposals.settled;
import static dev.dateline.gateway.desk.SampleProposals.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.LeftOut;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoardTest {
    private final Board board = new Board();

    @Test
    void showsAnOpenProposalAtVersionZero() {
        board.take(key("p1"), pending("p1"));

        assertThat(board.now().open()).extracting(Standing::base).containsExactly(0L);
    }

    @Test
    void closesAProposalAsSoonAsTheLogHasAcceptedADecision() {
        board.take(key("p1"), pending("p1"));
        long seen = board.now().change();
        board.take(settled("p1", ProposalState.APPROVED, 1));

        assertThat(board.now().open()).isEmpty();
        assertThat(states(board.since(seen))).containsExactly(ProposalState.APPROVED);
    }

    @Test
    void keepsAHeldProposalOpenWithItsNewVersion() {
        board.take(key("p1"), pending("p1"));
        board.take(settled("p1", ProposalState.HELD, 1));

        assertThat(states(board.now().open())).containsExactly(ProposalState.HELD);
        assertThat(board.now().open()).extracting(Standing::base).containsExactly(1L);
    }

    @Test
    void neverOpensAgainWhatMatchingSaysLate() {
        board.take(settled("p1", ProposalState.REJECTED, 1));
        board.take(key("p1"), pending("p1"));

        assertThat(board.now().open()).isEmpty();
    }

    @Test
    void anOlderOutcomeChangesNothing() {
        board.take(key("p1"), pending("p1"));
        board.take(settled("p1", ProposalState.APPROVED, 2));
        board.take(settled("p1", ProposalState.HELD, 1));

        assertThat(board.now().open()).isEmpty();
    }

    @Test
    void closesWhatMatchingHasWithdrawn() {
        board.take(key("p1"), pending("p1"));
        board.take(settled("p1", ProposalState.HELD, 1));
        board.take(key("p1"), pending("p1").in(ProposalState.WITHDRAWN));

        assertThat(board.now().open()).isEmpty();
    }

    @Test
    void whatWentOutWithoutAPictureIsToldOnceTheNewestFirstAndNotForEver() {
        long before = board.waited();
        Outcome first = wentOutWithout("e0", 0);
        board.take(first);
        board.take(first);
        assertThat(board.waited()).isEqualTo(before + 1);

        for (int i = 1; i <= 50; i++) {
            board.take(wentOutWithout("e" + i, i));
        }

        assertThat(board.omissions()).hasSize(50);
        assertThat(board.omissions().getFirst().entry()).isEqualTo(new EntryId("e50"));
        assertThat(board.omissions().getFirst().media()).containsExactly("image 2: rights ended on 9/19, 1 p.m.");
        assertThat(board.omissions()).noneMatch(one -> one.entry().value().equals("e0"));
    }

    private static Outcome wentOutWithout(String entry, int minute) {
        Instant at = Instant.parse("2023-09-19T18:00:00Z").plusSeconds(60L * minute);
        return new Outcome.Accepted(
                new DecisionId("release-" + entry),
                SampleProposals.ARTICLE,
                1,
                Position.parse("1.1.0123456789ab"),
                null,
                null,
                null,
                null,
                new LeftOut(new EntryId(entry), at, List.of("image 2: rights ended on 9/19, 1 p.m.")));
    }

    @Test
    void tellsOfEachChangeOnceAndOfARepeatNever() {
        AtomicInteger woken = new AtomicInteger();
        Subscription subscription = board.follow(woken::incrementAndGet);
        board.take(key("p1"), pending("p1"));
        board.take(key("p2"), pending("p2"));
        long seen = board.now().change();
        board.take(key("p1"), pending("p1"));
        assertThat(board.since(seen)).isEmpty();
        assertThat(board.since(0)).hasSize(2);
        subscription.close();
        int before = woken.get();
        board.take(key("p3"), pending("p3"));

        assertThat(woken).hasValue(before);
    }

    @Test
    void forgetsWhatIsSettledForLong() {
        board.take(key("p1"), pending("p1"));
        board.take(settled("p1", ProposalState.APPROVED, 1));
        board.take(key("p1"), null);

        assertThat(board.since(0)).isEmpty();
    }

    @Test
    void withdrawsAnOpenProposalThatIsTakenAway() {
        board.take(key("p1"), pending("p1"));
        board.take(key("p1"), null);

        assertThat(states(board.since(0))).containsExactly(ProposalState.WITHDRAWN);
    }

    @Test
    void tellsOfAnOpenKillAnewWhenWhatIsScheduledChanges() {
        board.take(key("kill"), proposal("kill", Relation.KILL, version("p1", "2"), List.of()));
        board.take(key("p1"), pending("p1"));
        long seen = board.now().change();
        EntryId entry = schedule(board, "p1", pending("p1").suggestion());
        assertThat(ids(board.since(seen))).containsExactly("p1", "kill");
        long then = board.now().change();
        board.take(Work.ReleaseDue.keyOf(SampleProposals.ARTICLE, entry), null);

        assertThat(ids(board.since(then))).containsExactly("kill");
    }

    @Test
    void tellsOfAnOpenKillAnewWhenTheClerkHasCarriedItOut() {
        board.take(key("kill"), proposal("kill", Relation.KILL, version("p1", "2"), List.of()));
        Work work = new Work.Withdraw(SampleProposals.ARTICLE, new EntryId("d-1"), version("p1", "2"), "withdrawn");
        board.take(work.key(), work);
        long then = board.now().change();
        board.take(work.key(), null);

        assertThat(ids(board.since(then))).containsExactly("kill");
    }

    private static List<String> ids(List<Standing> standings) {
        return standings.stream()
                .map(standing -> standing.proposal().id().value())
                .toList();
    }

    private static List<ProposalState> states(List<Standing> standings) {
        return standings.stream().map(standing -> standing.proposal().state()).toList();
    }
}
