package dev.dateline.gateway.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BehindTest {
    @Test
    void aBrokerThatTakesAnothersPlaceIsNobodysBusiness() {
        assertThat(Behind.seconds(Duration.ofSeconds(20))).isNull();
    }

    @Test
    void afterThatThePageSaysForHowLong() {
        assertThat(Behind.seconds(Duration.ofMillis(20_400))).isEqualTo(20);
        assertThat(Behind.seconds(Duration.ofMinutes(3))).isEqualTo(180);
    }
}
