package dev.dateline.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.standalone.ops.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SetBackTest {
    private Instant wall = Instant.parse("2023-09-19T18:00:00Z");
    private final AtomicInteger ends = new AtomicInteger();
    private final SetBack setBack = new SetBack(new WallClock(() -> wall, () -> 0), ends::incrementAndGet);

    @Test
    void bearsAClockThatJumpsAheadOrIsCorrectedByLessThanAMinute() {
        wall = wall.plus(Duration.ofHours(1));
        setBack.look();
        wall = wall.minus(Duration.ofSeconds(59));
        setBack.look();

        assertThat(ends).hasValue(0);
    }

    @Test
    void endsTheProcessWhereTheClockWasSetBackByMoreThanAMinute() {
        wall = wall.minus(Duration.ofSeconds(61));
        setBack.look();
        setBack.look();

        assertThat(ends).hasValue(1);
    }
}
