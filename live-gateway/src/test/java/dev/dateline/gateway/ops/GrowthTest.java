package dev.dateline.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GrowthTest {
    @Test
    void whatHasGrownIsForgottenAfterAQuarterOfAnHour() {
        Instant now = SampleOps.NOW;
        Growth growth = new Growth(now);

        assertThat(growth.take(now.plusSeconds(2), 0)).isZero();
        assertThat(growth.take(now.plusSeconds(60), 2)).isEqualTo(2);
        assertThat(growth.take(now.plusSeconds(900), 2)).isEqualTo(2);
        assertThat(growth.take(now.plusSeconds(961), 2)).isZero();
    }

    @Test
    void whatWentWrongBeforeTheFirstLookIsSeen() {
        Growth growth = new Growth(SampleOps.NOW);

        assertThat(growth.take(SampleOps.NOW.plusSeconds(2), 5)).isEqualTo(5);
    }
}
