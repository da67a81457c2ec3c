package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.gateway.hub.Crowd;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.hub.Stopwatch;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaintsTest {
    private final SampleLog log = new SampleLog("varne");

    @Test
    void tellsHowLongItTookFromTheDecisionToTheEye() {
        log.post("One.");
        Paints paints = at(Duration.ofMillis(340));
        paints.painted(log.log(), 2, 12);

        assertThat(paints.summary()).isEqualTo("1 pages tell it: 340 ms at the middle, 340 ms at 99 of 100");
    }

    @Test
    void passesOverWhatCannotBe() {
        log.post("One.");
        Paints late = at(Duration.ofMinutes(2));
        Paints early = at(Duration.ofMillis(-5));
        late.painted(log.log(), 2, 12);
        early.painted(log.log(), 2, 12);
        Paints paints = at(Duration.ofMillis(340));
        paints.painted(log.log(), 3, 12);
        paints.painted(log.log(), 0, 12);
        paints.painted(log.log(), 2, -1);
        paints.painted(log.log(), 2, 100_000);

        assertThat(late.summary() + early.summary() + paints.summary()).isEqualTo("no page tells it".repeat(3));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "99, 99", "100, 100", "109, 100", "1204, 1200", "18765, 18000"})
    void readersAreToldRoundedDownToTwoFigures(int there, int told) {
        Crowd crowd = new Crowd();
        for (int i = 0; i < there; i++) {
            crowd.join();
        }

        assertThat(crowd.rounded()).isEqualTo(told);
        crowd.join();
        crowd.leave();
        assertThat(crowd.rounded()).isEqualTo(told);
    }

    /** That long after the second entry. */
    private static Paints at(Duration later) {
        return new Paints(Clock.fixed(SampleLog.START.plusSeconds(120).plus(later), ZoneOffset.UTC), Stopwatch.NONE);
    }
}
