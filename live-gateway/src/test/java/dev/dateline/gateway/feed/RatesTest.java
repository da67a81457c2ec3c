package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final Offset<Double> NEARLY = within(1e-9);

    private final Rates rates = new Rates();

    @Test
    void nothingIsKnownBeforeTheSecondLook() {
        assertThat(rates.of("wire")).isNull();
        at(0, 100);
        assertThat(rates.of("wire")).isNull();
    }

    @Test
    void aTopicGrowsByWhatCameWithinTheLastHalfMinute() {
        at(0, 0);
        at(10, 1_000);
        at(20, 1_000);
        assertThat(rates.of("wire")).isEqualTo(50, NEARLY);

        at(40, 1_000);
        at(50, 1_000);
        assertThat(rates.of("wire")).isEqualTo(0, NEARLY);
    }

    @Test
    void twoLooksThatAreFarApartAreHeldAgainstEachOther() {
        at(0, 0);
        at(300, 600);
        assertThat(rates.of("wire")).isEqualTo(2, NEARLY);
    }

    @Test
    void ofATopicThatWasMadeAnewNothingIsKnown() {
        at(0, 500);
        at(10, 20);
        assertThat(rates.of("wire")).isNull();
    }

    private void at(int seconds, long end) {
        rates.take(Duration.ofSeconds(seconds).toNanos(), Map.of("wire", end));
    }
}
