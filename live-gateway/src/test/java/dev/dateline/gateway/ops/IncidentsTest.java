package dev.dateline.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentsTest {
    private static final Instant BEGAN = SampleOps.NOW;
    private static final Risk SILENT = new Risk(Promised.KAFKA, "gateway", "Nothing was heard of Kafka for 21 s");
    private static final Risk PART = new Risk(Promised.PARTS, "log", "Nobody works for log: its group is empty");

    private final Incidents incidents = new Incidents();

    @Test
    void aRiskStandsFromWhenItBeganWithWhatIsSeenOfItLast() {
        Risk later = new Risk(Promised.KAFKA, "gateway", "Nothing was heard of Kafka for 23 s");

        incidents.take(BEGAN, List.of(SILENT));
        incidents.take(BEGAN.plusSeconds(2), List.of(later));

        assertThat(incidents.now()).containsExactly(Incident.of(later, BEGAN, null));
        assertThat(incidents.over()).isEmpty();
    }

    @Test
    void itIsRememberedWithItsEnd() {
        incidents.take(BEGAN, List.of(SILENT));
        incidents.take(BEGAN.plusSeconds(8), List.of());

        assertThat(incidents.now()).isEmpty();
        assertThat(incidents.over()).containsExactly(Incident.of(SILENT, BEGAN, BEGAN.plusSeconds(8)));
    }

    @Test
    void whatComesAndGoesIsOneIncidentAndLeavesRoomForTheOthers() {
        incidents.take(BEGAN, List.of(SILENT));
        incidents.take(BEGAN.plusSeconds(8), List.of());
        for (int turn = 0; turn < 1_000; turn++) {
            incidents.take(BEGAN.plusSeconds(60 + turn), turn % 2 == 0 ? List.of(PART) : List.of(SILENT));
        }

        assertThat(incidents.now()).containsExactly(Incident.of(SILENT, BEGAN, null));
        incidents.take(BEGAN.plusSeconds(1_100), List.of());
        incidents.take(BEGAN.plusSeconds(1_160), List.of(SILENT));
        assertThat(incidents.now()).containsExactly(Incident.of(SILENT, BEGAN.plusSeconds(1_160), null));
        assertThat(incidents.over()).containsExactly(Incident.of(SILENT, BEGAN, BEGAN.plusSeconds(1_100)));
    }

    @Test
    void aRestartIsNoIncident() {
        incidents.take(BEGAN, List.of(PART));
        incidents.take(BEGAN.plusSeconds(29), List.of(PART));
        assertThat(incidents.now()).isEmpty();

        incidents.take(BEGAN.plusSeconds(29), List.of());
        assertThat(incidents.over()).isEmpty();
    }

    @Test
    void whatLastsLongerThanARestartIsOne() {
        incidents.take(BEGAN, List.of(PART));
        incidents.take(BEGAN.plusSeconds(30), List.of(PART));

        assertThat(incidents.now()).containsExactly(Incident.of(PART, BEGAN, null));
    }

    @Test
    void theNewestFewHundredAreRemembered() {
        for (int turn = 0; turn < 1_000; turn++) {
            incidents.take(BEGAN.plusSeconds(turn * 60L), turn % 2 == 0 ? List.of(SILENT) : List.of());
        }

        assertThat(incidents.over()).hasSize(Incidents.MOST);
        assertThat(incidents.over().getFirst().began()).isEqualTo(BEGAN.plusSeconds(998 * 60L));
    }
}
