package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.live.Entry;
import dev.dateline.processor.log.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Those who decide, and Kafka's clients, go by clocks that may be set wrong, each by itself and at any time. */
class JumpingClocksTest {
    private static final List<Duration> JUMPS = List.of(
            Duration.ZERO, Duration.ofHours(1), Duration.ofHours(-1), Duration.ofMinutes(30), Duration.ofHours(-2));

    @Test
    void theOrderOfALogIsThatOfItsTopicWhateverTheClocksSay() {
        DecisionsTopic topic = new DecisionsTopic();
        topic.append(Desk.decide("create", Desk.DAM, 0, Desk.create("The dam")));
        for (int i = 0; i < JUMPS.size(); i++) {
            Instant at = Desk.NOON.plus(JUMPS.get(i));
            Act approve = new Act.Approve(null, Desk.post("update " + i));
            topic.append(new Decision(new DecisionId("d" + i), Desk.DAM, "maria", at, 0, approve));
        }
        DecisionsTopic.Outputs outputs = new DecisionsTopic.Outputs();
        LogKeeper keeper = topic.keeper(new MemoryShelf());
        topic.each((offset, line) -> outputs.add(keeper.take(
                offset, line.key(), line.value(), Desk.NOON.minus(JUMPS.get((int) (offset % JUMPS.size()))))));

        assertThat(outputs.all.stream()
                        .filter(Effect.Logged.class::isInstance)
                        .map(effect -> ((Effect.Logged) effect).entry())
                        .filter(Entry.Posted.class::isInstance)
                        .map(entry -> entry.mark().seq() + " "
                                + ((Entry.Posted) entry).post().text()))
                .containsExactly("2 update 0", "3 update 1", "4 update 2", "5 update 3", "6 update 4");
    }
}
