package dev.dateline.standalone.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.parts.Running;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How quick it is depends on the machine; that every item is counted, in every way, does not. */
class IngestBenchTest {
    // A broker and an ingest, on a machine that may be busy.
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everyFormatGoesEveryWayAndNoItemIsLost(@TempDir Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        IngestReport report;
        try (Running running = new Running()) {
            var options = new IngestOptions(1, 50, 8, 1, List.of(Form.values()));
            report = new IngestBench(options, lines::add, step -> {}).measure(folder, running);
        }

        assertThat(report.forms()).extracting(IngestReport.OfForm::form).containsExactly(Form.values());
        assertThat(report.forms()).allSatisfy(each -> {
            Rates rates = each.rounds().getFirst();
            assertThat(List.of(rates.read(), rates.inProcess(), rates.push(), rates.bare()))
                    .allMatch(rate -> rate > 0);
        });
        assertThat(lines).hasSize(7).anyMatch(line -> line.startsWith("warm-up  NewsML-G2 "));
        assertThat(report.summary())
                .hasSize(6)
                .last()
                .asString()
                .contains("times bare producing, each with 8 in flight");
        assertThat(Json.text(report)).contains("\"form\":\"ATOM\"");
    }

    @Test
    void moreInFlightThanIngestTakesAtOnceIsWrongUse() {
        assertThatThrownBy(() -> new IngestOptions(1, 50, 129, 0, List.of(Form.NINJS)))
                .isInstanceOf(Trouble.class)
                .hasMessage("--in-flight 129 is not 1 to 128");
    }
}
