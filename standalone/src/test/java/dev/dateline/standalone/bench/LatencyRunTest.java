package dev.dateline.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.standalone.parts.Running;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How quick it is depends on the machine; that nothing is lost on the way does not. */
class LatencyRunTest {
    @Test
    void everyApprovalReachesAReaderAndEveryItemTheDesk(@TempDir Path folder) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        LatencyReport report;
        try (Running running = new Running()) {
            report = LatencyRun.measure(new LatencyOptions(1, 50, 50, 20, 0), folder, running, lines::add);
        }

        assertThat(report.rounds()).singleElement().satisfies(round -> {
            assertThat(round.floor().n()).isEqualTo(50);
            assertThat(round.approve().n()).isEqualTo(50);
            // Twenty are due within the second that the approvals take; those at its edges may be counted or not.
            assertThat(round.itemFromPost().n()).isBetween(17L, 23L);
            assertThat(round.itemFromAnswer().n()).isBetween(17L, 23L);
        });
        assertThat(lines).hasSize(6).anyMatch(line -> line.startsWith("decisions of "));
    }
}
