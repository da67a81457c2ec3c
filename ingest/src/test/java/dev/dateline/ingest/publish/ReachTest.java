package dev.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReachTest {
    private final AtomicLong nanos = new AtomicLong(-5);
    private CompletableFuture<Void> kafka = CompletableFuture.failedFuture(new IllegalStateException("no broker"));
    private int asked;

    private final Reach reach = new Reach(
            () -> {
                asked++;
                return kafka;
            },
            nanos::get);

    @Test
    void asksKafkaWhereNothingWasAcknowledgedYet() {
        assertThat(reach.check().toCompletableFuture()).isCompletedExceptionally();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void needsNotAskWhatWasAcknowledgedLately() {
        reach.acknowledged();
        pass(Duration.ofSeconds(4));

        assertThat(reach.check().toCompletableFuture()).isCompleted();
        assertThat(asked).isZero();
    }

    @Test
    void asksAgainWhenTheLastAcknowledgementIsOld() {
        reach.acknowledged();
        pass(Duration.ofSeconds(6));

        assertThat(reach.check().toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void asksAgainWhenSomethingFailedSinceTheLastAcknowledgement() {
        reach.acknowledged();
        reach.failed();

        assertThat(reach.check().toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void asksOnceForManyWhoAsk() {
        for (int i = 0; i < 100; i++) {
            assertThat(reach.check().toCompletableFuture()).isCompletedExceptionally();
        }

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void seesThatKafkaHasComeBack() {
        assertThat(reach.check().toCompletableFuture()).isCompletedExceptionally();
        kafka = CompletableFuture.completedFuture(null);
        pass(Duration.ofSeconds(3));

        assertThat(reach.check().toCompletableFuture()).isCompleted();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
