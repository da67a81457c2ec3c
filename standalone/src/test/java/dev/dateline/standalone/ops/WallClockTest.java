package dev.dateline.standalone.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WallClockTest {
    private Instant wall = Instant.parse("2023-09-19T18:00:00Z");
    private long nanos = -7;
    private final WallClock clock = new WallClock(() -> wall, () -> nanos);

    @Test
    void saysNothingWhileBothClocksGoAlike() {
        pass(Duration.ofDays(40));

        assertThat(clock.look()).isZero();
        assertThat(clock.notes()).isEmpty();
    }

    @Test
    void tellsOnceThatTheTimeOfDayHasJumpedAndGoesOnSayingThatItIsAway() {
        wall = wall.plus(Duration.ofHours(1));
        pass(Duration.ofSeconds(1));

        assertThat(clock.look()).isEqualTo(Duration.ofHours(1));
        assertThat(clock.look()).isZero();
        assertThat(clock.notes())
                .containsExactly("the clock of this machine is 3600.0 s ahead of where it would be had it not jumped");
    }

    @Test
    void tellsABackwardJumpFromWhereItStoodAndIsSilentOnceItIsRightAgain() {
        wall = wall.plus(Duration.ofHours(1));
        clock.look();
        wall = wall.minus(Duration.ofHours(2));

        assertThat(clock.look()).isEqualTo(Duration.ofHours(-2));
        assertThat(clock.notes()).singleElement().asString().contains("3600.0 s behind");

        wall = wall.plus(Duration.ofHours(1));
        assertThat(clock.look()).isEqualTo(Duration.ofHours(1));
        assertThat(clock.notes()).isEmpty();
    }

    /** A clock that was wrong at the start and was put right stays away from where it would be for ever. */
    @Test
    void saysNoMoreThatItIsAwayOnceItHasGoneWellForAWhile() {
        wall = wall.plus(Duration.ofHours(1));
        clock.look();
        pass(Duration.ofMinutes(14));
        assertThat(clock.notes()).hasSize(1);

        pass(Duration.ofMinutes(2));

        assertThat(clock.look()).isZero();
        assertThat(clock.notes()).isEmpty();

        wall = wall.minus(Duration.ofSeconds(30));
        clock.look();
        assertThat(clock.notes()).hasSize(1);
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }
}
