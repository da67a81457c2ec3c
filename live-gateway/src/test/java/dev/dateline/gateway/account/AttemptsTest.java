package dev.dateline.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final MovingClock clock = new MovingClock();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void letsSomebodyMistypeAFewTimes() {
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.begin("ann", "198.51.100.1")).isZero();
        }
        assertThat(attempts.begin("ann", "198.51.100.1")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void everyFurtherWrongOneWaitsTwiceAsLong() {
        wrong("ann", 3);
        for (int power = 0; power < 9; power++) {
            Duration wait = attempts.begin("ann", "198.51.100.1");
            assertThat(wait).isEqualTo(Duration.ofSeconds(1L << power));
            clock.pass(wait);
            assertThat(attempts.begin("ann", "198.51.100.1")).isZero();
        }
    }

    @Test
    void aGuesserHasFewTriesInADay() {
        int tries = 0;
        for (int second = 0; second < 86_400; second++) {
            tries += attempts.begin("ann", "198.51.100." + second % 200).isZero() ? 1 : 0;
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(tries).isLessThan(110);
    }

    @Test
    void manyAtOnceAreNoWayRound() {
        long let = IntStream.range(0, 1000)
                .parallel()
                .filter(i -> attempts.begin("ann", "198.51.100." + i % 200).isZero())
                .count();

        assertThat(let).isEqualTo(3);
    }

    @Test
    void oneAddressCannotTryManyNames() {
        for (int i = 0; i < 30; i++) {
            assertThat(attempts.begin("name-" + i, "198.51.100.1")).isZero();
        }
        assertThat(attempts.begin("another", "198.51.100.1")).isPositive();
        assertThat(attempts.begin("another", "198.51.100.2")).isZero();
    }

    @Test
    void theRightOneClearsTheWayAndTimeDoesToo() {
        wrong("ann", 3);
        attempts.right("ann", "198.51.100.1");
        assertThat(attempts.begin("ann", "198.51.100.1")).isZero();
        wrong("ben", 8);
        clock.pass(Duration.ofHours(1));

        assertThat(attempts.begin("ben", "198.51.100.1")).isZero();
        assertThat(attempts.isTooMany("ben")).isFalse();
    }

    @Test
    void tenWrongOnesInARowAreTooMany() {
        wrong("ann", 9);
        assertThat(attempts.isTooMany("ann")).isFalse();
        wrong("ann", 1);

        assertThat(attempts.isTooMany("ann")).isTrue();
    }

    private void wrong(String name, int times) {
        for (int i = 0; i < times; i++) {
            Duration wait = attempts.begin(name, "198.51.100.1");
            if (!wait.isZero()) {
                clock.pass(wait);
                assertThat(attempts.begin(name, "198.51.100.1")).isZero();
            }
        }
    }
}
