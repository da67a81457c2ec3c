package dev.dateline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.json.Json;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActorListTest {
    private static final String ID = "port-mayor";
    private static final KnownActor FIRST = actor(1, "ben", "Port Mayor");
    private static final KnownActor OWN = actor(2, "ben", "Mayor of the Port");
    private static final KnownActor OTHERS = actor(2, "cora", "Mayor of Port Ellery");

    private final List<Optional<KnownActor>> topic = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private int fails;
    private final Node list = new Node();
    private final Node other = new Node();

    /** What one node has read of the topic. */
    private final class Node {
        private final ActorList list = new ActorList(
                (id, actor) -> {
                    if (fails > 0) {
                        fails--;
                        return Future.failedFuture("Kafka is away");
                    }
                    topic.add(Optional.ofNullable(actor));
                    return Future.succeededFuture();
                },
                (pause, next) -> {
                    pauses.add(pause);
                    later.add(next);
                });
        private int next;

        Node() {
            list.caughtUp();
        }

        void reads() {
            while (next < topic.size()) {
                list.take(ID, topic.get(next++).orElse(null));
            }
        }

        Future<Boolean> puts(@Nullable KnownActor seen, @Nullable KnownActor actor) {
            return list.put(ID, seen, actor);
        }

        Optional<KnownActor> stands() {
            return list.edited(ID);
        }
    }

    @Test
    void aChangeCountsOnceItCameBackFromTheTopic() throws Exception {
        begin();
        Future<Boolean> put = list.puts(FIRST, OWN);

        assertThat(put.isComplete()).isFalse();
        assertThat(list.stands()).contains(FIRST);
        list.list.take(ID, Json.read(Json.bytes(OWN), KnownActor.class));
        assertThat(put.result()).isTrue();
        assertThat(list.stands()).contains(OWN);
    }

    @Test
    void ofTwoNodesThatChangeOneVersionTheFirstCountsAndTheOtherHearsSo() {
        begin();
        Future<Boolean> first = list.puts(FIRST, OWN);
        Future<Boolean> second = other.puts(FIRST, OTHERS);
        everybodyReads();

        assertThat(first.result()).isTrue();
        assertThat(second.result()).isFalse();
        assertStands(raised(OWN, 3));
    }

    @Test
    void nobodyTakesOffWhatTheyHaveNotSeen() {
        begin();
        Future<Boolean> put = list.puts(FIRST, OWN);
        Future<Boolean> off = other.puts(FIRST, null);
        everybodyReads();

        assertThat(put.result()).isTrue();
        assertThat(off.result()).isFalse();
        assertStands(raised(OWN, 3));
    }

    @Test
    void whatWasTakenOffMeanwhileDoesNotComeBackByAChangeOfItsLastVersion() {
        begin();
        Future<Boolean> off = list.puts(FIRST, null);
        Future<Boolean> put = other.puts(FIRST, OWN);
        everybodyReads();

        assertThat(off.result()).isTrue();
        assertThat(put.result()).isFalse();
        assertStands(null);
        assertThat(list.puts(null, actor(3, "cora", "Mayor")).isComplete()).isFalse();
        everybodyReads();
        assertStands(actor(3, "cora", "Mayor"));
    }

    @Test
    void twoChangesOfOneVersionByOneNodeAreNotBothWritten() {
        begin();
        Future<Boolean> first = list.puts(FIRST, OWN);

        assertThat(list.puts(FIRST, OTHERS).result()).isFalse();
        list.reads();
        assertThat(first.result()).isTrue();
        assertThat(list.puts(FIRST, OTHERS).result()).isFalse();
        assertThat(topic).containsExactly(Optional.of(FIRST), Optional.of(OWN));
    }

    @Test
    void whoReadsForTheFirstTimeMendsWhatOthersLeft() {
        topic.addAll(List.of(Optional.of(FIRST), Optional.of(OWN), Optional.of(OTHERS)));
        everybodyReads();

        assertStands(raised(OWN, 3));
    }

    @Test
    void nodesThatStartFromWhatCompactionLeftToEachComeToOneAndWriteNoMore() {
        topic.addAll(List.of(Optional.of(FIRST), Optional.of(OWN)));
        list.reads();
        topic.add(Optional.of(OTHERS));
        // Before the other one starts, the first two are gone.
        other.next = 2;
        everybodyReads();

        assertStands(raised(OWN, 3));
        assertThat(topic).hasSize(4);
    }

    @Test
    void twoNodesThatHoldDifferentOnesAndBothMendComeToOneAndWriteNoMore() {
        KnownActor third = actor(2, "dora", "Mayor of the Old Port");
        topic.addAll(List.of(Optional.of(FIRST), Optional.of(OWN)));
        list.reads();
        topic.addAll(List.of(Optional.of(OTHERS), Optional.of(third)));
        other.next = 2;
        other.reads();
        everybodyReads();

        assertThat(list.stands()).isEqualTo(other.stands());
        assertThat(topic.getLast()).isEqualTo(list.stands());
    }

    @Test
    void whatCouldNotBeWrittenAgainIsTriedUntilItIsThoughNothingElseComes() {
        begin();
        fails = 3;
        topic.add(Optional.of(actor(1, "cora", "Mayor")));
        list.reads();
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
        everybodyReads();

        assertStands(raised(FIRST, 2));
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void whatMustNotStandThereTakesNobodysPlace() {
        begin();
        topic.add(Optional.of(actor(2, "cora", "It")));
        everybodyReads();

        assertStands(raised(FIRST, 2));
    }

    private void begin() {
        topic.add(Optional.of(FIRST));
        everybodyReads();
    }

    /** Until nobody writes any more. */
    private void everybodyReads() {
        for (int before = -1; before < topic.size(); ) {
            assertThat(topic).hasSizeLessThan(100);
            before = topic.size();
            list.reads();
            other.reads();
        }
    }

    /** For both, and for whoever comes when compaction has left only the last word. */
    private void assertStands(@Nullable KnownActor actor) {
        assertThat(list.stands()).isEqualTo(Optional.ofNullable(actor));
        assertThat(other.stands()).isEqualTo(Optional.ofNullable(actor));
        assertThat(topic.getLast()).isEqualTo(Optional.ofNullable(actor));
    }

    /** The same as a node writes it again. */
    private static KnownActor raised(KnownActor actor, long version) {
        return actor(version, Objects.requireNonNull(actor.change()).by(), actor.name());
    }

    private static KnownActor actor(long version, String by, String name) {
        Instant at = Instant.parse("2026-03-01T12:00:00.123456789Z");
        return new KnownActor(ID, name, List.of(), null, List.of(), new KnownActor.Change(version, by, at));
    }
}
