package dev.dateline.standalone.bench.fanout;

import static org.assertj.core.api.Assertions.assertThat;

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
}
