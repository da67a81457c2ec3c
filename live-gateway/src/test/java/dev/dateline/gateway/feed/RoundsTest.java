package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<Promise<Void>> begun = new ArrayList<>();
    private final Rounds rounds = new Rounds(() -> {
        Promise<Void> round = Promise.promise();
        begun.add(round);
        return round.future();
    });

    @Test
    void answersAllWhoAskDuringARoundByOneThatBeginsAfterIt() {
        Future<Void> first = rounds.ask();
        Future<Void> second = rounds.ask();
        Future<Void> third = rounds.ask();
        begun.getFirst().complete();
        assertThat(first.succeeded()).isTrue();
        assertThat(second.isComplete() || third.isComplete()).isFalse();
        assertThat(begun).hasSize(2);
        begun.getLast().complete();

        assertThat(second.succeeded() && third.succeeded()).isTrue();
        assertThat(begun).hasSize(2);
    }

    @Test
    void tellsOfAFailureOnlyThoseWhomThatRoundWasFor() {
        Future<Void> first = rounds.ask();
        Future<Void> second = rounds.ask();
        begun.getFirst().fail("Kafka is away");
        begun.getLast().complete();

        assertThat(first.failed()).isTrue();
        assertThat(second.succeeded()).isTrue();
    }

    @Test
    void beginsAtOnceWhereNothingIsUnderWay() {
        rounds.ask();
        begun.getFirst().complete();
        rounds.ask();

        assertThat(begun).hasSize(2);
    }
}
