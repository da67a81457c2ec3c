package dev.dateline.standalone.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.standalone.bench.Memory;
import dev.dateline.standalone.replay.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ReplayFiguresTest {
    @Test
    void whatIsOnceOnTheWireAndTwiceInTheOrderIsNotWhole() {
        ReplayFigures figures = figures(new OnTopics(wire("a", "b"), Map.of("a", 1, "b", 2), 0, 0));

        assertThat(figures.isWhole()).isFalse();
        assertThat(ReplayFigures.conclusions(List.of(figures)).getLast())
                .contains("2 on wire (0 repeats), 2 matched (1 repeats)")
                .endsWith("NOT WHOLE");
    }

    @Test
    void whatASenderRepeatedMayStandInTheOrderTwice() {
        assertThat(figures(new OnTopics(wire("a", "b", "b"), Map.of("a", 1, "b", 2), 0, 0))
                        .isWhole())
                .isTrue();
    }

    @Test
    void whatNeverCameIntoTheOrderIsNotWhole() {
        assertThat(figures(new OnTopics(wire("a", "b"), Map.of("a", 2), 0, 0)).isWhole())
                .isFalse();
    }

    private static ReplayFigures figures(OnTopics found) {
        return new ReplayFigures(
                new Tally.Count(2, Map.of(), List.of(), 0, Duration.ofSeconds(1)),
                new ReplayFigures.Rates(1, 1, 1, 1, 1),
                found.counted(2),
                new Memory(1, 1));
    }

    private static List<ConsumerRecord<byte[], byte[]>> wire(String... versions) {
        return Arrays.stream(versions)
                .map(each -> new ConsumerRecord<>("wire", 0, 0, each.getBytes(StandardCharsets.UTF_8), new byte[0]))
                .toList();
    }
}
