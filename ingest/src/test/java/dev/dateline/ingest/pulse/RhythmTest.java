package dev.dateline.ingest.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RhythmTest {
    private static final int SEEDS = 3;
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Instant MONDAY = Instant.parse("2023-10-02T06:00:00Z");
    private static final Duration LEARNING = Duration.ofDays(14);
    private static final Duration MONTH = Duration.ofDays(30);

    @ParameterizedTest
    @EnumSource(Simulated.class)
    void aMonthOfWhatIsUsualRaisesHardlyAnAlarm(Simulated source) {
        int alarms = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Listening listening = new Listening(source.rhythm(MONDAY));
            List<Instant> deliveries = source.from(MONDAY, LEARNING.plus(MONTH), seed);
            alarms += listening.alarms(
                    deliveries, MONDAY.plus(LEARNING), MONDAY.plus(LEARNING).plus(MONTH));
        }
        System.out.printf("%s: %.1f false alarms a month%n", source, alarms / (double) SEEDS);

        assertThat(alarms).isLessThanOrEqualTo((int) (SEEDS * source.alarmsAMonth()));
    }

    @ParameterizedTest
    @EnumSource(Simulated.class)
    void aStopIsNoticed(Simulated source) {
        Duration longest = Duration.ZERO;
        for (int seed = 0; seed < SEEDS; seed++) {
            Instant stop = MONDAY.plus(LEARNING).plus(Duration.ofHours(29 + seed));
            Listening listening = new Listening(source.rhythm(MONDAY));
            List<Instant> deliveries = source.from(MONDAY, Duration.between(MONDAY, stop), seed);
            Duration after = listening.noticed(deliveries, stop);
            longest = after.compareTo(longest) > 0 ? after : longest;
        }
        System.out.printf("%s: a stop is noticed after %s at the latest%n", source, Silence.words(longest));

        assertThat(longest).isLessThanOrEqualTo(source.noticedWithin());
    }

    @Test
    void saysHowLongAndWhatIsUsual() {
        Rhythm rhythm = steady();
        Instant now = MONDAY.plus(Duration.ofDays(3));

        Silence silence = rhythm.silence(now.plus(Duration.ofMinutes(42)));

        assertThat(silence.unusual()).isTrue();
        assertThat(silence.words()).isEqualTo("silent: 47 min, usually at most 5 min at this hour");
        assertThat(rhythm.silence(now.plus(Duration.ofMinutes(4))).unusual()).isFalse();
    }

    @Test
    void aNewSourceIsJudgedByTheFixedLimitAlone() {
        Rhythm rhythm = Rhythm.unknown(ZoneOffset.UTC, MONDAY, A_DAY);

        assertThat(rhythm.silence(MONDAY.plus(A_DAY)).unusual()).isFalse();
        assertThat(rhythm.silence(MONDAY.plus(A_DAY).plusSeconds(1)))
                .isEqualTo(new Silence(A_DAY.plusSeconds(1), null, true));
        rhythm.delivered(MONDAY.plus(A_DAY));
        assertThat(rhythm.silence(MONDAY.plus(A_DAY).plusSeconds(1)).unusual()).isFalse();
    }

    @Test
    void theFirstNightAndTheFirstWeekendMakeNoAlarm() {
        Simulated newsroom = Simulated.NEWSROOM;
        Listening listening = new Listening(newsroom.rhythm(MONDAY));

        assertThat(listening.alarms(newsroom.from(MONDAY, LEARNING, 7), MONDAY, MONDAY.plus(LEARNING)))
                .isZero();
    }

    @Test
    void goesOnAfterARestartWhereItWas() throws Exception {
        Rhythm before = steady();
        Instant now = MONDAY.plus(Duration.ofDays(9));
        Rhythm after = Rhythm.learned(before.learned(), ZoneOffset.UTC, now, A_DAY);

        assertThat(after.learned()).isEqualTo(before.learned()).hasSizeLessThan(4000);
        // How long nobody listened says nothing about the source.
        assertThat(after.silence(now.plus(Duration.ofMinutes(14))).unusual()).isFalse();
        assertThat(after.silence(now.plus(Duration.ofMinutes(17))).unusual()).isTrue();
    }

    @Test
    void anyOtherTextIsNoRhythm() {
        for (String text : List.of(
                "",
                "{}",
                "null",
                "{\"form\":1,\"deliveries\":[1],\"watched\":[1],\"gaps\":[],\"days\":[]}",
                steady().learned().replace("\"watched\":[0", "\"watched\":[-1"),
                steady().learned().replace("\"gaps\":[1", "\"gaps\":[null,1"))) {
            assertThatThrownBy(() -> Rhythm.learned(text, ZoneOffset.UTC, MONDAY, A_DAY))
                    .as(text)
                    .isInstanceOf(Json.Malformed.class);
        }
    }

    @Test
    void aSourceThatSlowsDownForGoodIsSoonUsual() {
        Rhythm rhythm = steady();
        Instant at = MONDAY.plus(Duration.ofDays(3));
        int alarms = 0;
        for (int i = 0; i < 48; i++) {
            at = at.plus(Duration.ofHours(1));
            alarms += rhythm.silence(at).unusual() ? 1 : 0;
            rhythm.delivered(at);
        }

        assertThat(alarms).isLessThanOrEqualTo(5);
    }

    @Test
    void timesThatGoBackDoNoHarm() {
        Rhythm rhythm = steady();
        rhythm.delivered(MONDAY);
        rhythm.heard(MONDAY);

        assertThat(rhythm.silence(MONDAY)).isEqualTo(new Silence(Duration.ZERO, Duration.ofMinutes(5), false));
    }

    /** Every five minutes for three days; the last delivery five minutes before their end. */
    private static Rhythm steady() {
        Rhythm rhythm = Rhythm.unknown(ZoneId.of("UTC"), MONDAY, A_DAY);
        for (int i = 1; i < 3 * 24 * 12; i++) {
            rhythm.delivered(MONDAY.plus(Duration.ofMinutes(5L * i)));
        }
        return rhythm;
    }
}
