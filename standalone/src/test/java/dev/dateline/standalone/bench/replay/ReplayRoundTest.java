package dev.dateline.standalone.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ReplayRoundTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    // A broker, all parts and three ways of writing, on a machine that may be busy.
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void findsEveryAcceptedVersionOnTheTopicsAndEveryRefusedOneAside() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            // Every third is another version of the thing before it; every second has no body, as a flash has none.
            lines.add(
                    line(i - i % 3 / 2, i, "Copper mine reopens, part " + i, i % 2 == 0 ? "" : "Ore came up at noon."));
        }
        // Some time in the sixties: nobody sent that.
        lines.add(line(900, -2_000_000_000, "Copper mine reopens", "Ore came up."));
        Path file = Files.write(folder.resolve("items.jsonl"), lines);

        ReplayFigures figures = new ReplayRound(file).run();

        assertThat(figures.isWhole()).isTrue();
        assertThat(figures.found().versions().expected()).isEqualTo(300);
        assertThat(figures.found().proposals()).isPositive();
        assertThat(figures.found().rejected()).isEqualTo(1);
        assertThat(figures.count().refused()).isEqualTo(Map.of("UNLIKELY_TIME", 1L));
        assertThat(figures.rates().bare()).isPositive();
        assertThat(figures.line(1)).contains("    1  ");
        assertThat(ReplayFigures.conclusions(List.of(figures)).getLast())
                .contains("300 item versions accepted, 300 on wire (0 repeats), 300 matched (0 repeats)")
                .endsWith("none lost");
    }

    private static String line(int id, int second, String headline, String body) {
        return "{\"id\": \"%d\", \"received\": \"%s\", \"headline\": \"%s\", \"body\": \"%s\"}"
                .formatted(id, NOON.plusSeconds(second), headline, body);
    }
}
