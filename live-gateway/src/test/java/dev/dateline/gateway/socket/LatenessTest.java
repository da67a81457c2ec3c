package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenessTest {
    private final Lateness lateness = new Lateness();

    @Test
    void aLoopThatIsOnTimeIsNeverLate() {
        lateness.tick(seconds(0), seconds(1));
        assertThat(lateness.isLasting(seconds(60))).isFalse();
    }

    @Test
    void aBurstThatMakesALoopLateForAMomentTurnsNobodyAway() {
        lateness.tick(seconds(0), seconds(5));
        assertThat(lateness.isLasting(seconds(5))).isFalse();
        lateness.tick(seconds(2), seconds(6));
        assertThat(lateness.isLasting(seconds(9))).isFalse();
    }

    @Test
    void aLoopThatStaysLateHasMoreThanItCanDo() {
        lateness.tick(seconds(0), seconds(3));
        lateness.tick(seconds(2), seconds(7));
        lateness.tick(seconds(4), seconds(11));
        assertThat(lateness.isLasting(seconds(11))).isTrue();
    }

    @Test
    void oneTickOnTimeEndsIt() {
        lateness.tick(seconds(0), seconds(12));
        assertThat(lateness.isLasting(seconds(12))).isTrue();
        lateness.tick(seconds(12), seconds(13));
        assertThat(lateness.isLasting(seconds(13))).isFalse();
    }

    @Test
    void aLoopWithoutReadersIsNotLate() {
        lateness.tick(seconds(0), seconds(12));
        lateness.rest();
        assertThat(lateness.isLasting(seconds(30))).isFalse();
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
