package dev.dateline.standalone.bench.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FanoutReportTest {
    @Test
    void comparesThisBuildWithEachOtherServerRoundByRound() {
        FanoutReport report = report(List.of("gateway", "other", "floor"));

        assertThat(line(report, "gateway"))
                .contains("of other: CPU 0.50 [0.50..0.50]", "of floor: CPU 2.00 [2.00..2.00]")
                .doesNotContain("of gateway");
        assertThat(line(report, "floor")).contains("of other: CPU 0.25").doesNotContain("of gateway", "of floor");
    }

    private static String line(FanoutReport report, String server) {
        return report.summary().stream()
                .filter(line -> line.startsWith(server))
                .findFirst()
                .orElseThrow();
    }

    private static FanoutReport report(List<String> servers) {
        FanoutOptions options = new FanoutOptions(
                null, 1, 0, 1, 1, FanoutOptions.USUAL_SIZE, List.of(Load.ONE), List.of("floor"), null);
        return new FanoutReport(options, servers, List.of(round("gateway", 10), round("other", 20), round("floor", 5)));
    }

    private static Round round(String server, double cpu) {
        return new Round(Load.ONE, 1, server, new Measure(1, 0.5, 50_000, 1, 2, 3, 0, 0, 0, cpu, 0, 0), 0);
    }
}
