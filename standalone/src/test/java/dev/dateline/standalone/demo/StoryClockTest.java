package dev.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StoryClockTest {
    private static final Instant ONE = Instant.parse("2023-09-19T17:00:00Z");
    private final AtomicReference<Instant> real = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final StoryClock clock = new StoryClock(ONE, real::get);

    @Test
    void startsWithTheStoryAndRunsAtRealSpeed() {
        assertThat(clock.instant()).isEqualTo(ONE);

        pass(90);

        assertThat(clock.instant()).isEqualTo(ONE.plusSeconds(90));
    }

    @Test
    void leapsToAnItemsTimeAndRunsOnFromThere() {
        pass(8);
        clock.leapTo(ONE.plusSeconds(3600));
        pass(5);

        assertThat(clock.instant()).isEqualTo(ONE.plusSeconds(3605));
    }

    @Test
    void neverGoesBack() {
        pass(600);
        clock.leapTo(ONE.plusSeconds(60));
        assertThat(clock.instant()).isEqualTo(ONE.plusSeconds(600));
    }

    private void pass(long seconds) {
        real.updateAndGet(now -> now.plusSeconds(seconds));
    }
}
