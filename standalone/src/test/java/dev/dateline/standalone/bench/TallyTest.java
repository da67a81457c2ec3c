package dev.dateline.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void countsFromTheTimeWhenSomethingWasDue() throws InterruptedException {
        Tally tally = new Tally(2);
        tally.setOut(0, 1_000_000);
        tally.setOut(1, 2_000_000);
        tally.arrived(1, 5_000_000);
        tally.arrived(0, 3_000_000);

        tally.await(Duration.ofSeconds(1));

        assertThat(tally.figures().n()).isEqualTo(2);
        assertThat(tally.figures().p50()).isBetween(1.99, 2.01);
        assertThat(tally.figures().max()).isBetween(2.99, 3.01);
        assertThat(tally.missing()).isZero();
    }

    @Test
    void tellsWhatIsMissingAndWhatCameAgain() throws InterruptedException {
        Tally tally = new Tally(3);
        tally.arrived(1, 10);
        tally.arrived(1, 20);

        tally.await(Duration.ofMillis(1));

        assertThat(tally.missing()).isEqualTo(2);
        assertThat(tally.repeats()).isEqualTo(1);
        Problems problems = new Problems();
        problems.missing(tally, "went astray");
        assertThat(problems.lines()).containsExactly("2 of 3 went astray", "1 came more than once");
    }

    @Test
    void whatArrivedBeforeItsAnswerTookNoTime() {
        Tally tally = new Tally(1);
        tally.setOut(0, 50);
        tally.arrived(0, 20);

        assertThat(tally.figures().max()).isZero();
    }
}
