package dev.dateline.ingest.source.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.format.feed.Channel.Rhythm;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2023-09-19T18:05:00Z");
    private static final Pace PACE = new Pace(Duration.ofSeconds(30), new Random(1) {
        @Override
        public double nextDouble() {
            return 0;
        }
    });

    @Test
    void aPeriodIsPartedByItsFrequency() {
        assertThat(next(period("hourly", 4))).isEqualTo(Duration.ofMinutes(15));
        assertThat(next(period("hourly", null))).isEqualTo(Duration.ofHours(1));
        assertThat(next(period("yearly", 1))).isEqualTo(Duration.ofHours(1));
        assertThat(next(period("often", 0))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void hoursAndDaysWithoutNewsAreSleptThroughAnHourAtATime() {
        assertThat(next(skip(List.of(18), List.of()))).isEqualTo(Duration.ofMinutes(55));
        assertThat(next(skip(List.of(18, 19, 20), List.of()))).isEqualTo(Duration.ofHours(1));
        assertThat(next(skip(List.of(), List.of("Tuesday")))).isEqualTo(Duration.ofHours(1));
        assertThat(next(skip(List.of(3), List.of("Friday")))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void anOperatorMayLookMoreRarelyThanAnHour() {
        Pace daily = new Pace(Duration.ofDays(1), new Random(1));
        assertThat(daily.next(Rhythm.UNSAID, Duration.ZERO, false, NOW)).isGreaterThanOrEqualTo(Duration.ofDays(1));
    }

    @Test
    void aServerIsLeftAloneForSixHoursAtMost() {
        Duration backoff = Duration.ofMinutes(1);
        assertThat(PACE.later(backoff, Duration.ofDays(7))).isEqualTo(Duration.ofHours(6));
        assertThat(PACE.later(backoff, Duration.ofSeconds(1))).isEqualTo(backoff);
    }

    @Test
    void anAnswerIsFreshAsItsHeadersSay() {
        assertThat(fresh("Cache-Control", "public, max-age=300", "Age", "100")).isEqualTo(Duration.ofSeconds(200));
        assertThat(fresh("Cache-Control", "no-cache, max-age=300")).isZero();
        assertThat(fresh("Cache-Control", "s-maxage=300")).isZero();
        assertThat(fresh("Expires", "Tue, 19 Sep 2023 18:15:00 GMT")).isEqualTo(Duration.ofMinutes(10));
        assertThat(fresh("Expires", "0")).isZero();
        assertThat(fresh("Expires", "Tue, 19 Sep 2023 18:15:00 GMT", "Date", "Tue, 19 Sep 2023 18:14:00 GMT"))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(fresh()).isZero();
    }

    @Test
    void aServerSaysWhenToComeAgainInSecondsOrAsADate() {
        assertThat(retry("120")).isEqualTo(Duration.ofMinutes(2));
        assertThat(retry("Tue, 19 Sep 2023 18:15:00 GMT")).isEqualTo(Duration.ofMinutes(10));
        assertThat(retry("Tue, 19 Sep 2023 17:15:00 GMT")).isZero();
        assertThat(retry("soon")).isZero();
    }

    private static Duration next(Rhythm rhythm) {
        return PACE.next(rhythm, Duration.ZERO, false, NOW);
    }

    private static Rhythm period(String period, @Nullable Integer frequency) {
        return new Rhythm(null, List.of(), List.of(), period, frequency);
    }

    private static Rhythm skip(List<Integer> hours, List<String> days) {
        return new Rhythm(null, hours, days, null, null);
    }

    private static Duration fresh(String... headers) {
        return Freshness.of(headers(headers), NOW);
    }

    private static Duration retry(String value) {
        return Freshness.retryAfter(headers("Retry-After", value), NOW);
    }

    private static MultiMap headers(String... pairs) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.add(pairs[i], pairs[i + 1]);
        }
        return headers;
    }
}
