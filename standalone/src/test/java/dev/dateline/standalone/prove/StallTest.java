package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StallTest {
    private static final Stall FIRST = stall(1, 2, 3, 7);
    private static final Stall SECOND = stall(5, 2, 4, 3);

    @Test
    void theLongestWayCounts() {
        assertThat(FIRST.longest()).isEqualTo(Duration.ofSeconds(7));
        assertThat(SECOND.longest()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aResultNamesTheLongestOfEachWay() {
        CrashProof.Result result = new CrashProof.Result(List.of(FIRST, SECOND), List.of());

        assertThat(result.longest()).isEqualTo(Duration.ofSeconds(7));
        assertThat(result.longestOfEach())
                .isEqualTo("longest stall: page 5.0 s, ingest 2.0 s, log 4.0 s, matching 7.0 s");
        assertThat(result.longestUntilItGoesOn()).isEqualTo(seconds(6));
    }

    @Test
    void theMedianOfRestartsIsTheOneInTheMiddle() {
        assertThat(new RestartProof.Result(List.of(seconds(9), seconds(1), seconds(4)), 0).median())
                .isEqualTo(seconds(4));
    }

    private static Stall stall(int page, int ingest, int log, int matching) {
        return new Stall("it", seconds(page), seconds(ingest), seconds(log), seconds(matching), seconds(6), seconds(1));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
