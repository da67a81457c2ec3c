package dev.dateline.ingest.source.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Agreement AGREEMENT = Agreement.proposed(
            URI.create("https://feeds.example/news"),
            URI.create("https://hub.example/"),
            URI.create("https://news.example/v1/websub/"));

    private final Rhythm rhythm = new Rhythm(new Random());

    @RepeatedTest(20)
    void aLeaseIsRenewedAtAboutFourFifths() {
        Standing standing = Standing.wanted(AGREEMENT, NOW).verified(NOW, Duration.ofSeconds(1000), rhythm);

        assertThat(standing.next()).isBetween(NOW.plusSeconds(750), NOW.plusSeconds(850));
        assertThat(standing.due(NOW.plusSeconds(749))).isFalse();
        assertThat(standing.pushing(NOW.plusSeconds(999))).isTrue();
        assertThat(standing.pushing(NOW.plusSeconds(1000))).isFalse();
    }

    @Test
    void aHubIsAskedEverMoreSeldomButAtLeastEverySevenHoursOrSo() {
        Standing standing = Standing.wanted(AGREEMENT, NOW);
        for (int i = 0; i < 40; i++) {
            standing = standing.asked(NOW, rhythm);
        }

        assertThat(standing.next()).isBetween(NOW.plus(Duration.ofHours(3)), NOW.plus(Duration.ofMinutes(432)));
    }

    @Test
    void aLeaseOfAMomentDoesNotMakeTheHubBeAskedEachMoment() {
        Standing standing = Standing.wanted(AGREEMENT, NOW).verified(NOW, Duration.ZERO, rhythm);

        assertThat(standing.due(NOW.plusSeconds(29))).isFalse();
        assertThat(standing.pushing(NOW)).isFalse();
    }

    @Test
    void nothingBringsBackWhatWasLeft() {
        Standing left = Standing.wanted(AGREEMENT, NOW).leaving(NOW);

        assertThat(left.verified(NOW, Duration.ofDays(1), rhythm)).isEqualTo(left);
        assertThat(left.denied(NOW)).isEqualTo(left);
    }

    @Test
    void whatIsKeptReadsBackAndItsTextFormsShowNoSecret() {
        Standing standing = Standing.wanted(AGREEMENT, NOW).verified(NOW, Duration.ofDays(1), rhythm);

        assertThat(Agreement.read(standing.agreement().text())).hasValue(standing.agreement());
        assertThat(standing.toString()).doesNotContain(AGREEMENT.secret());
        assertThat(Agreement.read("{\"topic\":1}")).isEmpty();
        assertThat(Agreement.read("")).isEmpty();
    }
}
