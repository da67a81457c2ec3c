package dev.dateline.standalone.bench.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdleBenchTest {
    @Test
    void theGoalIsHeldOnlyWhereNoRoundIsBeyondIt() {
        assertThat(verdict(5.3, 6.1, 11.6).held()).isTrue();
        assertThat(verdict(5.3, 6.1, 12.4).held()).isFalse();
        assertThat(verdict(5.3, 6.1, 12.4).line())
                .isEqualTo("an idle page takes 6.1 [5.3..12.4] KiB (goal: 12 at most): not held");
    }

    @Test
    void memoryThatFallsWhilePagesComeIsNoMeasure() {
        assertThat(verdict(-0.1, 0.1, 0.2).held()).isFalse();
    }

    private static IdleBench.Verdict verdict(Double... slopes) {
        return new IdleBench.Verdict(Interval.of(List.of(slopes)));
    }
}
