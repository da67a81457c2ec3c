package dev.dateline.standalone.bench.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.standalone.Trouble;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricsBenchTest {
    @Test
    void holdsWhereTheUpperEndOfTheIntervalIsSmallEnoughWhateverASinglePairSays() {
        List<Double> ratios = Stream.concat(Collections.nCopies(19, 1.02).stream(), Stream.of(1.6))
                .toList();

        MetricsBench.Verdict verdict = MetricsBench.verdict(Load.ONE, ratios);

        assertThat(verdict.held()).isTrue();
        assertThat(verdict.line()).contains("20 pairs", "1.020 [1.020..1.020]: held");
    }

    @Test
    void doesNotHoldWhereItCouldBeMore() {
        List<Double> ratios =
                IntStream.range(0, 20).mapToObj(i -> 0.98 + i * 0.006).toList();

        assertThat(MetricsBench.verdict(Load.SPREAD, ratios).held()).isFalse();
    }

    @Test
    void comparesNothingWhereReadersDidNotGetTheWholeLoadInTime() {
        assertThat(MetricsBench.fault(measure(5_000, 25_000, 5, 0), Load.SPREAD, 5_000))
                .isNull();
        assertThat(MetricsBench.fault(measure(4_999, 25_000, 5, 0), Load.SPREAD, 5_000))
                .isEqualTo("only 4999 of 5000 readers were connected");
        assertThat(MetricsBench.fault(measure(5_000, 25_000, 5, 1), Load.SPREAD, 5_000))
                .isEqualTo("readers did not get what was sent, each once");
        assertThat(MetricsBench.fault(measure(5_000, 24_000, 5, 0), Load.SPREAD, 5_000))
                .isEqualTo("24000 of 25000 deliveries a second came");
        assertThat(MetricsBench.fault(measure(5_000, 25_000, 600, 0), Load.SPREAD, 5_000))
                .isEqualTo("what was sent in one half came in the next");
    }

    @Test
    void aLoadThatEndsBeforeItsTimeIsNoVerdict() {
        assertThatThrownBy(() -> MetricsBench.verdict(Load.ONE, List.of()))
                .isInstanceOf(Trouble.class)
                .hasMessage("the load ended before all was measured");
    }

    @Test
    void theLoadGoesOnForAllHalvesAndTheSwitchingBetweenThem() {
        FanoutOptions options =
                new FanoutOptions(null, 1, 15, 40, 5, FanoutOptions.USUAL_SIZE, List.of(Load.ONE), List.of(), null);

        assertThat(Halves.seconds(options)).isEqualTo(606);
    }

    private static Measure measure(long connected, double deliveries, double p99, long lost) {
        return new Measure(connected, 0.5, deliveries, 1, p99, p99, lost, 0, 0, 10, 0, 0);
    }
}
