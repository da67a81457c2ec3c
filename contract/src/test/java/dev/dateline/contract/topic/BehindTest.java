package dev.dateline.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BehindTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Behind behind = new Behind();

    @Test
    void isNotBehindWhileNothingIsLeft() {
        assertThat(behind.look(0, NOW, NOW.minusSeconds(3600))).isZero();
    }

    @Test
    void countsFromWhenSomethingWasLeftAndNotFromTheLastRecordOfAQuietTopic() {
        behind.look(0, NOW, NOW.minusSeconds(3600));
        behind.look(1, NOW.plusSeconds(5), NOW.minusSeconds(3600));

        assertThat(behind.look(2, NOW.plusSeconds(35), NOW.minusSeconds(3600))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aReaderThatIsBusyAllTheTimeIsAsFarBehindAsWhatItReads() {
        behind.look(3, NOW, NOW);

        assertThat(behind.look(3, NOW.plusSeconds(600), NOW.plusSeconds(598))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void beginsAnewOnceItHadCaughtUp() {
        behind.look(3, NOW, null);
        behind.look(0, NOW.plusSeconds(60), null);

        assertThat(behind.look(1, NOW.plusSeconds(61), null)).isZero();
    }

    @Test
    void aClockThatRunsAheadMakesNoNegativeTime() {
        assertThat(behind.look(1, NOW, NOW.plusSeconds(9))).isZero();
    }
}
