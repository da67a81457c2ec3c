package dev.dateline.gateway.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.canary.Sent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final Arrivals arrivals = new Arrivals();

    @Test
    void whatCameBeforeTheFirstThatWasSeenIsNotMissing() {
        came("a1", 17, NOON);

        assertThat(arrivals.missing(NOON)).isZero();
    }

    @Test
    void oneIsMissingOnceALaterOneOfItsSenderHasComeAndNoLongerOnceItComesItself() {
        came("a1", 1, NOON);
        came("b2", 7, NOON);
        came("a1", 4, NOON);
        assertThat(arrivals.missing(NOON)).isEqualTo(2);

        came("a1", 3, NOON);
        assertThat(arrivals.missing(NOON)).isEqualTo(1);

        came("a1", 3, NOON);
        assertThat(arrivals.missing(NOON)).isEqualTo(1);
    }

    @Test
    void whatHasBeenMissingForAnHourIsForgotten() {
        came("a1", 1, NOON);
        came("a1", 3, NOON);
        came("a1", 4, NOON.plus(Arrivals.REMEMBERED));
        assertThat(arrivals.missing(NOON.plus(Arrivals.REMEMBERED))).isEqualTo(1);

        assertThat(arrivals.missing(NOON.plus(Arrivals.REMEMBERED).plusSeconds(1)))
                .isZero();
    }

    private void came(String sender, long number, Instant now) {
        arrivals.came(new Sent(sender, number, now), now);
    }
}
