package dev.dateline.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void keepsTheDistancesThatThereWere() {
        assertThat(Pace.parse("1").due(FIRST, FIRST.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void dividesThemByTheSpeed() {
        assertThat(Pace.parse("60").due(FIRST, FIRST.plusSeconds(90))).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void waitsForNothingAtMax() {
        assertThat(Pace.parse("max").due(FIRST, FIRST.plusSeconds(90))).isZero();
    }

    @Test
    void waitsForNothingWhereALineTellsNoTime() {
        assertThat(Pace.parse("1").due(FIRST, null)).isZero();
    }

    @Test
    void isNeverLateForALineThatIsOlderThanTheFirst() {
        assertThat(Pace.parse("1").due(FIRST, FIRST.minusSeconds(5))).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "fast", "NaN"})
    void refusesWhatIsNoSpeed(String text) {
        assertThatThrownBy(() -> Pace.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
