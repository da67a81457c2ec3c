package dev.dateline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Attendance;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.gateway.hub.Census;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes that tell each other who is at their consoles and pages. */
class RollCallTest {
    private static final ArticleId DAM = new ArticleId("veld-dam");
    private static final ProposalId P1 = new ProposalId("p1");

    private final Board one = new Board();
    private final Board other = new Board();
    private final List<Attendance> told = new ArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final Census census = new Census();
    private final Census others = new Census();
    private final RollCall call = new RollCall(vertx, one, census, this::carry);
    private final RollCall answer = new RollCall(vertx, other, others, (node, attendance) -> Future.succeededFuture());
    private final Presence.Seat ann = new Presence.Seat("ann");
    private long seconds;

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void whoLooksAtAProposalOnOneNodeIsShownOnTheOtherUntilTheyLookAway() {
        one.presence().look(ann, new Look(P1, true));
        pass(1);
        assertThat(names("ben")).containsExactly(new Presence.Name("ann", true));
        assertThat(names("ann")).isEmpty();

        one.presence().look(ann, Look.AWAY);
        pass(1);
        assertThat(names("ben")).isEmpty();
    }

    @Test
    void thePeopleOfBothNodesStandAtAProposalTogetherAndOneWhoIsAtBothOnce() {
        one.presence().look(ann, new Look(P1, false));
        other.presence().look(new Presence.Seat("ann"), new Look(P1, true));
        other.presence().look(new Presence.Seat("carl"), new Look(P1, false));
        pass(1);

        assertThat(names("ben")).containsExactly(new Presence.Name("ann", true), new Presence.Name("carl", false));
    }

    @Test
    void aChangeIsToldOnceASecondAndWithoutOneAllIsToldEveryFifteen() {
        for (int i = 0; i < 20; i++) {
            one.presence().look(ann, new Look(new ProposalId("p" + i), false));
        }
        pass(1);
        assertThat(told)
                .containsExactly(
                        new Attendance(List.of(new Attendance.Seat("ann", new ProposalId("p19"), false)), List.of()));
        pass(60);

        assertThat(told).hasSize(5).containsOnly(told.getFirst());
    }

    @Test
    void nothingIsToldWhereNobodyIs() {
        pass(60);

        assertThat(told).isEmpty();
    }

    @Test
    void aNodeThatDiesWithoutAWordIsForgottenWithin41Seconds() {
        one.presence().look(ann, new Look(P1, false));
        pass(1);
        long seen = other.presence().change();
        for (int i = 0; i < 39; i++) {
            seconds++;
            answer.pass(nanos());
        }
        assertThat(names("ben")).hasSize(1);
        seconds += 2;
        answer.pass(nanos());

        assertThat(names("ben")).isEmpty();
        assertThat(other.presence().change()).isGreaterThan(seen);
    }

    @Test
    void whatANodeSaysAgainIsNoChangeToThoseWhoLookOn() {
        one.presence().look(ann, new Look(P1, false));
        pass(1);
        long seen = other.presence().change();
        pass(60);

        assertThat(other.presence().change()).isEqualTo(seen);
        assertThat(names("ben")).hasSize(1);
    }

    @Test
    void aNodeThatIsClosedSaysSo() {
        one.presence().look(ann, new Look(P1, false));
        pass(1);

        assertThat(call.leave().succeeded()).isTrue();
        assertThat(names("ben")).isEmpty();
    }

    @Test
    void aNodeThatIsClosedWhileItsFirstWordIsUnderWaySaysSoToo() {
        RollCall slow = new RollCall(vertx, one, census, (node, attendance) -> {
            carry(node, attendance);
            return Promise.<Void>promise().future();
        });
        one.presence().look(ann, new Look(P1, false));
        slow.pass(Duration.ofSeconds(1).toNanos());
        assertThat(names("ben")).hasSize(1);
        one.presence().look(ann, Look.AWAY);
        slow.leave();

        assertThat(names("ben")).isEmpty();
    }

    @Test
    void whoLooksAwayIsTakenBackAlsoWhereItIsNotCertainThatTheyWereTold() {
        RollCall unsure = new RollCall(vertx, one, census, (node, attendance) -> {
            carry(node, attendance);
            return Future.failedFuture("no word from Kafka in time");
        });
        one.presence().look(ann, new Look(P1, false));
        unsure.pass(Duration.ofSeconds(1).toNanos());
        one.presence().look(ann, Look.AWAY);
        unsure.pass(Duration.ofSeconds(2).toNanos());

        assertThat(names("ben")).isEmpty();
    }

    @Test
    void aNodeAtWhichNobodyWasIsClosedWithoutAWord() {
        pass(1);

        assertThat(call.leave().succeeded()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void ofANodeThatCannotWriteNothingPilesUpAndItTellsAllOnceItCan() {
        List<Promise<Void>> writing = new ArrayList<>();
        RollCall slow = new RollCall(vertx, one, census, (node, attendance) -> {
            told.add(attendance);
            Promise<Void> promise = Promise.promise();
            writing.add(promise);
            return promise.future();
        });
        one.presence().look(ann, new Look(P1, false));
        slow.pass(Duration.ofSeconds(1).toNanos());
        one.presence().look(ann, new Look(P1, true));
        slow.pass(Duration.ofSeconds(2).toNanos());
        assertThat(told).hasSize(1);
        writing.getFirst().fail("Kafka is away");
        slow.pass(Duration.ofSeconds(3).toNanos());

        assertThat(told).hasSize(2);
        assertThat(told.getLast().seats()).containsExactly(new Attendance.Seat("ann", P1, true));
    }

    @Test
    void readersOfAllNodesAreCountedTogetherWhereverTheyAre() {
        join(census, 120);
        join(others, 3);
        pass(1);

        assertThat(others.crowd(DAM).rounded()).isEqualTo(120);
        assertThat(census.crowd(DAM).rounded()).isEqualTo(120);
        assertThat(told).containsExactly(new Attendance(List.of(), List.of(new Attendance.Crowd(DAM, 120))));
    }

    @Test
    void readersWhoComeAndGoAreToldOnceInFiveSecondsAndOnlyWhereItShows() {
        join(census, 10);
        pass(1);
        join(census, 10);
        pass(4);
        assertThat(others.crowd(DAM).rounded()).isEqualTo(10);
        pass(1);
        assertThat(others.crowd(DAM).rounded()).isEqualTo(20);

        join(census, 200);
        pass(5);
        join(census, 3);
        pass(5);

        assertThat(told).hasSize(3);
        assertThat(others.crowd(DAM).rounded()).isEqualTo(220);
    }

    @Test
    void theReadersOfANodeThatDiesOrClosesAreCountedNoLonger() {
        join(census, 7);
        pass(1);
        for (int i = 0; i < 41; i++) {
            seconds++;
            answer.pass(nanos());
        }
        assertThat(others.crowd(DAM).rounded()).isZero();
        pass(15);
        assertThat(others.crowd(DAM).rounded()).isEqualTo(7);

        assertThat(call.leave().succeeded()).isTrue();
        assertThat(others.crowd(DAM).rounded()).isZero();
    }

    private static void join(Census at, int many) {
        for (int i = 0; i < many; i++) {
            at.crowd(DAM).join();
        }
    }

    /** The other node's, at the one proposal. */
    private List<Presence.Name> names(String but) {
        return other.presence().others(but).looking().stream()
                .filter(looked -> looked.proposal().equals("p1"))
                .flatMap(looked -> looked.names().stream())
                .toList();
    }

    private Future<Void> carry(String node, Attendance attendance) {
        told.add(attendance);
        call.hear(node, attendance, nanos());
        answer.hear(node, attendance, nanos());
        return Future.succeededFuture();
    }

    private void pass(int many) {
        for (int i = 0; i < many; i++) {
            seconds++;
            call.pass(nanos());
            answer.pass(nanos());
        }
    }

    private long nanos() {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
