package dev.dateline.processor.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class QuietTest {
    private static final Instant NOON = Instant.parse("2023-09-19T12:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition("decisions", 0);

    private final Quiet quiet = new Quiet(Duration.ofHours(12));

    @Test
    void aPartitionThatNothingCameToForASegmentsTimeIsQuiet() {
        assertThat(quiet.among(tail(7, NOON), NOON.plus(Duration.ofHours(12)))).containsExactly(PARTITION);
    }

    @Test
    void onARecordThatIsYoungerTheSegmentMayBeYoungerTooAndWouldNotClose() {
        assertThat(quiet.among(tail(7, NOON), NOON.plus(Duration.ofHours(12)).minusMillis(1)))
                .isEmpty();
    }

    @Test
    void whatComesLaterDoesNotPutOffTheEndOfWhatIsThere() {
        Instant later = NOON.plus(Duration.ofHours(11));
        assertThat(quiet.among(tail(7, NOON), NOON)).isEmpty();
        assertThat(quiet.among(tail(8, later), later)).isEmpty();

        assertThat(quiet.among(tail(8, later), NOON.plus(Duration.ofHours(12)))).containsExactly(PARTITION);
    }

    @Test
    void anEmptyPartitionHasNothingToForget() {
        assertThat(quiet.among(tail(0, NOON), NOON.plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void onceClosedItIsLeftAloneUntilSomethingFollows() {
        quiet.closed(PARTITION, 7);

        assertThat(quiet.among(tail(8, NOON), NOON.plus(Duration.ofDays(9)))).isEmpty();
        assertThat(quiet.among(tail(9, NOON.plus(Duration.ofDays(9))), NOON.plus(Duration.ofDays(9))))
                .isEmpty();
        assertThat(quiet.among(tail(9, NOON.plus(Duration.ofDays(9))), NOON.plus(Duration.ofDays(10))))
                .containsExactly(PARTITION);
    }

    private static Map<TopicPartition, Quiet.Tail> tail(long end, Instant newest) {
        return Map.of(PARTITION, new Quiet.Tail(end, newest));
    }
}
