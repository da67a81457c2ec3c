package dev.dateline.gateway.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PulseTest {
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration LATE = Pulse.patience(EVERY);

    @Test
    void saysNothingWhileTheCanaryComes() {
        assertThat(LATE).isEqualTo(Duration.ofMinutes(2));
        assertThat(Pulse.of(LATE.minusSeconds(1), EVERY, List.of(unread(9, LATE))))
                .isEqualTo(Pulse.WELL);
    }

    @Test
    void staysReadyAndSaysSoWhereTheFaultIsBeforeIt() {
        String line = "the canary has not come for 120 seconds;"
                + " this node has read what there is, so it is held up before it";

        assertThat(Pulse.of(LATE, EVERY, List.of())).isEqualTo(new Pulse(List.of(), List.of(line)));
        assertThat(Pulse.of(LATE, EVERY, List.of(unread(0, LATE)))).isEqualTo(new Pulse(List.of(), List.of(line)));
        assertThat(Pulse.of(LATE, EVERY, List.of(unread(3, Duration.ofSeconds(2)))))
                .isEqualTo(new Pulse(List.of(), List.of(line)));
    }

    @Test
    void isNotReadyWhereKafkaHasWhatThisNodeDoesNotRead() {
        assertThat(Pulse.of(LATE, EVERY, List.of(unread(0, LATE), unread(3, LATE))))
                .isEqualTo(new Pulse(
                        List.of(
                                "the canary has not come for 120 seconds: 3 records of updates-7 have not been read here for 120 seconds"),
                        List.of()));
    }

    private static Pulse.Unread unread(long records, Duration time) {
        return new Pulse.Unread("updates-7", records, time);
    }
}
