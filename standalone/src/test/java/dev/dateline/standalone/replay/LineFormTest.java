package dev.dateline.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineFormTest {
    @Test
    void makesNinjsOfTheShortForm() throws Json.Malformed {
        Line.Sendable line = sendable("""
                {"id": 17, "received": "2026-03-01T14:00:00+02:00", "headline": "Dam holds", "body": "So they say."}""");

        assertThat(line.uri()).isEqualTo("17");
        assertThat(line.at()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(Json.tree(line.ninjs())).isEqualTo(tree("""
                {"uri": "17", "versionCreated": "2026-03-01T14:00:00+02:00", "pubStatus": "usable",
                 "headlines": [{"value": "Dam holds"}],
                 "bodies": [{"contentType": "text/plain", "value": "So they say."}]}"""));
    }

    @Test
    void passesOverWhatTellsTheAnswer() throws Json.Malformed {
        Line.Sendable line = sendable("""
                {"id": "a", "received": "2026-03-01T12:00:00Z", "headline": "H", "article": "x", "story": "y"}""");

        assertThat(Json.tree(line.ninjs()).propertyStream().map(Map.Entry::getKey))
                .containsExactly("uri", "versionCreated", "pubStatus", "headlines");
    }

    @Test
    void leavesNinjsAsItIs() {
        String ninjs = "{\"uri\": \"urn:a\",  \"id\": \"b\", \"versioncreated\": \"2026-03-01T12:00:00Z\"}";
        Line.Sendable line = sendable(ninjs);

        assertThat(line.ninjs()).isEqualTo(ninjs.getBytes(StandardCharsets.UTF_8));
        assertThat(line.uri()).isEqualTo("urn:a");
        assertThat(line.at()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void leavesTheJudgementOfNinjsToTheIngest() {
        Line.Sendable line = sendable("{\"headlines\": []}");

        assertThat(line.uri()).isEmpty();
        assertThat(line.at()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"a\"}|received is missing or no time with an offset",
                "{\"id\": \"a\", \"received\": \"yesterday\"}|received is missing or no time with an offset",
                "{\"id\": {}, \"received\": \"2026-03-01T12:00:00Z\"}|id is neither text nor a number",
                "[1]|this is no JSON object"
            })
    void saysWhyALineCannotBeSent(String text, String reason) {
        assertThat(read(text)).isEqualTo(new Line.Unfit(3, 40, reason));
    }

    @Test
    void refusesALineThatIsNoJson() {
        assertThat(read("{\"id\": ")).isInstanceOf(Line.Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\r"})
    void passesOverBlankLines(String text) {
        assertThat(read(text)).isEqualTo(new Line.Blank(3, 40));
    }

    private static Line.Sendable sendable(String text) {
        return (Line.Sendable) read(text);
    }

    private static Line read(String text) {
        return LineForm.read(3, 40, text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode tree(String text) throws Json.Malformed {
        return Json.tree(text.getBytes(StandardCharsets.UTF_8));
    }
}
