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
    void bearsAClockThatJumpsAheadOrALittleBack() {
        wall = wall.plus(Duration.ofHours(1));
        setBack.look();
        wall = wall.minus(Duration.ofSeconds(4));
        setBack.look();

        assertThat(ends).hasValue(0);
    }

    @Test
    void endsTheProcessWhereTheClockWasSetBackForLongerThanAGroupWaits() {
        wall = wall.minus(Duration.ofHours(1));
        setBack.look();
        setBack.look();

        assertThat(ends).hasValue(1);
    }
}
