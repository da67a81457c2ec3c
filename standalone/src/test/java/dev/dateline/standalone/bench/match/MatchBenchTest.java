package dev.dateline.standalone.bench.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.standalone.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchBenchTest {
    @Test
    void everyWayIsMeasuredAndTheIndexFindsWhatScoringAllFinds() {
        List<Measured> ways = new MatchBench(new MatchOptions(List.of(60), 30, 2, 7), line -> {}).with(60);

        assertThat(ways).extracting(Measured::way).containsExactly("index", "all", "monitor");
        assertThat(ways).allSatisfy(way -> {
            assertThat(way.micros()).hasSize(2).allMatch(micros -> micros > 0);
            assertThat(way.found()).hasSize(30);
            assertThat(way.perItem()).isPositive();
        });
        assertThat(ways.get(0).agreement(ways.get(1))).isGreaterThan(90);
        assertThat(ways.get(0).found())
                .as("two of three items are about an article")
                .anyMatch(id -> !id.isEmpty());
    }

    @Test
    void theSameSeedMakesTheSameDesk() {
        assertThat(new MadeUpDesk(3).article(5)).isEqualTo(new MadeUpDesk(3).article(5));
        assertThat(new MadeUpDesk(3).item(5, 10)).isEqualTo(new MadeUpDesk(3).item(5, 10));
        assertThat(new MadeUpDesk(3).article(5)).isNotEqualTo(new MadeUpDesk(4).article(5));
    }

    @Test
    void whatCannotBeMeasuredIsRefused() {
        assertThatThrownBy(() -> new MatchOptions(List.of(0), 1, 1, 1))
                .isInstanceOf(Trouble.class)
                .hasMessage("--articles: 0 is not 1 to 1000000");
    }
}
