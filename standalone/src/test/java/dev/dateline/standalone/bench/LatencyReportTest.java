package dev.dateline.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyReportTest {
    private static final LatencyOptions OPTIONS = new LatencyOptions(2, 100, 100, 50, 1);

    @Test
    void saysHowManyTimesTheFloorItIsAndWhetherThatIsGoodEnough() {
        assertThat(report(5).summary().getLast())
                .isEqualTo("approve → reader is 2.50 times the floor at p50, 2.50 times at p99; goal 3 times: reached");
        assertThat(report(8).summary().getLast())
                .isEqualTo("approve → reader is 4.00 times the floor at p50, 4.00 times at p99; goal 3 times: missed");
    }

    @Test
    void printsEveryWayOfARoundUnderOneHeading() {
        List<String> lines = LatencyReport.lines("1", round(1, 5));

        assertThat(lines).hasSize(4).allSatisfy(line -> assertThat(line).hasSameSizeAs(LatencyReport.head()));
        assertThat(lines.get(1)).startsWith("1       approve → reader").endsWith("5.00      5.00     50.00    500.00");
    }

    @Test
    void isOneJsonObject() throws Json.Malformed {
        JsonNode json = Json.tree(Json.bytes(report(5)));

        assertThat(json.path("rounds")).hasSize(2);
        assertThat(json.at("/rounds/1/approve/p99").asDouble()).isEqualTo(50);
        assertThat(json.at("/median/floor/n").asLong()).isEqualTo(200);
        assertThat(json.at("/judgement/holds").asBoolean()).isTrue();
    }

    @Test
    void asksForWhatCanBeMeasured() {
        assertThat(OPTIONS.itemsInARound()).isEqualTo(50);
        assertThatThrownBy(() -> new LatencyOptions(0, 100, 100, 50, 1))
                .isInstanceOf(Trouble.class)
                .hasMessage("--rounds 0 is below 1");
    }

    private static LatencyReport report(double approve) {
        return LatencyReport.of(OPTIONS, "records", List.of(round(1, approve), round(2, approve)));
    }

    private static Round round(int number, double approve) {
        return new Round(number, figures(2), figures(approve), figures(150), figures(140));
    }

    private static Figures figures(double p50) {
        return new Figures(100, p50, p50, p50 * 10, p50 * 100);
    }
}
