package dev.dateline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoringTest {
    private static final TopicPartition ONE = new TopicPartition("log-log-state-changelog", 1);
    private static final TopicPartition TWO = new TopicPartition("log-log-state-changelog", 2);

    private final Restoring restoring = new Restoring();

    @Test
    void saysNothingWhileNothingIsReadAgain() {
        assertThat(restoring.lines("log")).isEmpty();
        assertThat(restoring.left()).isZero();
    }

    @Test
    void saysHowFarItHasComeUntilAllIsRead() {
        restoring.onRestoreStart(ONE, "log-state", 100, 1100);
        restoring.onRestoreStart(TWO, "log-state", 0, 500);
        restoring.onBatchRestored(ONE, "log-state", 400, 300);

        assertThat(restoring.lines("log"))
                .containsExactly("log reads its state again: 300 of 1500 records, 2 partitions left");
        assertThat(restoring.left()).isEqualTo(1200);

        restoring.onRestoreEnd(ONE, "log-state", 1000);
        restoring.onRestoreSuspended(TWO, "log-state", 0);

        assertThat(restoring.lines("log")).isEmpty();
    }
}
