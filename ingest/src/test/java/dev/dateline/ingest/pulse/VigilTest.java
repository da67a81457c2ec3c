package dev.dateline.ingest.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VigilTest {
    private static final SourceId SOURCE = new SourceId(new Provider("harbor-wire"), "push");
    private static final Instant START = Instant.parse("2023-10-02T06:00:00Z");
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Vigil vigil = new Vigil(SOURCE, ZoneOffset.UTC, A_DAY, START);
    private final List<Notice> notices = new ArrayList<>();

    @Test
    void tellsOnceThatASourceFellSilentAndOnceThatItIsBack() {
        for (int minutes = 0; minutes <= 3 * 24 * 60; minutes += 5) {
            notices.addAll(vigil.look(START.plus(A_DAY).plusSeconds(60L * minutes + 1)));
        }
        Instant back = START.plus(Duration.ofDays(5));
        notices.addAll(vigil.delivered(back, 1, 0, null));
        notices.addAll(vigil.look(back.plusSeconds(60)));

        assertThat(notices)
                .containsExactly(
                        new Notice(SOURCE, Trouble.SILENT, true, "silent: 24 h"),
                        new Notice(SOURCE, Trouble.SILENT, false, "no longer silent"));
    }

    @Test
    void aFailureOrTwoIsNotWorthALine() {
        notices.addAll(vigil.failed(at(0), "connection refused"));
        notices.addAll(vigil.failed(at(1), "connection refused"));
        notices.addAll(vigil.looked(at(2)));

        assertThat(notices).isEmpty();
        assertThat(vigil.condition(at(2)).failure()).isNull();
    }

    @Test
    void tellsOnceThatASourceFailsAgainAndAgain() {
        for (int i = 0; i < 100; i++) {
            notices.addAll(vigil.failed(at(i), "connection refused"));
        }
        assertThat(vigil.condition(at(100)).state()).isEqualTo("failing");
        assertThat(vigil.condition(at(100)).failure()).isEqualTo("connection refused");
        notices.addAll(vigil.looked(at(101)));

        assertThat(notices)
                .containsExactly(
                        new Notice(SOURCE, Trouble.FAILING, true, "3 failures in a row, the last: connection refused"),
                        new Notice(SOURCE, Trouble.FAILING, false, "no longer failing"));
        assertThat(vigil.condition(at(101)).state()).isEqualTo("waiting");
    }

    @Test
    void aSourceThatComesAndGoesIsToldOfEveryTenMinutesAtMost() {
        for (int i = 0; i < 3600; i++) {
            boolean away = i % 20 < 10;
            notices.addAll(away ? vigil.failed(at(i), "away") : vigil.looked(at(i)));
        }

        assertThat(notices.stream().filter(Notice::begins)).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void tellsThatMuchOfWhatComesCannotBeRead() {
        for (int i = 0; i < 20; i++) {
            notices.addAll(vigil.delivered(at(i), 0, 1, RejectReason.MALFORMED));
        }
        assertThat(vigil.condition(at(20)).parseFailureRatio()).isEqualTo(1);
        for (int i = 20; i < 60; i++) {
            notices.addAll(vigil.delivered(at(i), 1, 0, null));
        }

        assertThat(notices)
                .containsExactly(
                        new Notice(
                                SOURCE,
                                Trouble.UNREADABLE,
                                true,
                                "100 % of what came lately was refused (10 of 10), the last for MALFORMED"),
                        new Notice(SOURCE, Trouble.UNREADABLE, false, "no longer unreadable"));
        assertThat(vigil.condition(at(60)).state()).isEqualTo("well");
    }

    @Test
    void whoSendsWhatNobodyCanReadOrKeepIsNotSilent() {
        Instant late = START.plus(A_DAY).minusSeconds(1);
        vigil.delivered(late, 0, 1, RejectReason.MALFORMED);
        assertThat(vigil.look(late.plusSeconds(2))).isEmpty();

        vigil.heard(late.plus(A_DAY));
        assertThat(vigil.look(late.plus(A_DAY).plusSeconds(2))).isEmpty();
        assertThat(vigil.condition(late).lastDelivery()).isNull();
    }

    @Test
    void nothingNewIsNoDelivery() {
        vigil.delivered(at(0), 0, 0, null);
        vigil.looked(START.plus(A_DAY));

        assertThat(vigil.look(START.plus(A_DAY).plusSeconds(1)))
                .extracting(Notice::trouble)
                .containsExactly(Trouble.SILENT);
    }

    @Test
    void whatCannotBeReachedIsNotCalledSilentAsWell() {
        for (int i = 0; i < 3; i++) {
            vigil.failed(at(i), "away");
        }

        assertThat(vigil.look(START.plus(A_DAY.multipliedBy(2)))).isEmpty();
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }
}
