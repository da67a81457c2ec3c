package dev.dateline.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GrowthTest {
    @Test
    void whatHasGrownIsForgottenAfterAQuarterOfAnHour() {
        Growth growth = new Growth();
        Instant now = SampleOps.NOW;

        assertThat(growth.take(now, 5)).isZero();
        assertThat(growth.take(now.plusSeconds(60), 7)).isEqualTo(2);
        assertThat(growth.take(now.plusSeconds(900), 7)).isEqualTo(2);
        assertThat(growth.take(now.plusSeconds(961), 7)).isZero();
    }
}
