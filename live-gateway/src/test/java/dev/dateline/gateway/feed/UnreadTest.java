package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnreadTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final Unread unread = new Unread();

    @Test
    void whoeverKeepsUpIsNotBehindAlthoughSomethingIsAlwaysLeft() {
        for (int second = 0; second < 300; second += 3) {
            assertThat(age(second, 1_000 + second * 100, 990 + second * 100)).isZero();
        }
    }

    @Test
    void whoStandsStillIsBehindSinceItsNextRecordIsThere() {
        age(0, 100, 100);
        age(3, 150, 100);
        age(6, 900, 100);

        assertThat(age(60, 900, 100)).isEqualTo(57);
        assertThat(age(63, 900, 150)).isEqualTo(57);
        assertThat(age(66, 900, 900)).isZero();
    }

    @Test
    void aTopicThatWasMadeAnewBeginsAnew() {
        age(0, 900, 100);

        assertThat(age(60, 20, 10)).isZero();
        assertThat(age(70, 20, 10)).isEqualTo(10);
    }

    @Test
    void muchThatIsWrittenMeanwhileIsNoBurden() {
        for (int second = 0; second < 1_000; second++) {
            age(second, 100 + second, 0);
        }

        assertThat(age(1_000, 1_100, 0)).isEqualTo(1_000);
    }

    private long age(int second, long end, long read) {
        return unread.look(START.plusSeconds(second), end, read).toSeconds();
    }
}
