package dev.dateline.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.wire.Provider;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    @Test
    void anActOfANewerVersionIsReadAsUnsupported() throws Json.Malformed {
        String newer = "{\"id\":\"d\",\"article\":\"a\",\"by\":\"m\",\"at\":\"2026-01-01T00:00:00Z\",\"base\":0,"
                + "\"act\":{\"type\":\"teleport\",\"to\":\"mars\"}}";

        assertThat(Json.read(bytes(newer), Decision.class).act()).isEqualTo(new Act.Unsupported());
    }

    @Test
    void anEntryOfANewerVersionKeepsItsPlace() throws Json.Malformed {
        String chain = "{\"previous\":\"%1$s\",\"leaf\":\"%1$s\",\"head\":\"%1$s\"}".formatted("0".repeat(64));
        String newer = "{\"type\":\"hologram\",\"mark\":{\"article\":\"a\",\"epoch\":1,\"seq\":7,\"id\":\"d\","
                + "\"at\":\"2026-01-01T00:00:00Z\",\"chain\":" + chain + "}}";

        assertThat(Json.read(bytes(newer), Entry.class).mark().seq()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|Decision: this ends too soon (line 1, column 2)",
                "{\"id\" 1}|Decision: this is no valid JSON: '1' cannot stand here (line 1, column 7)",
                "{\"id\": x}|Decision: this is no valid JSON: 'x' is no value (line 1, column 8)",
                "{\"act\":{\"type\":x}}|Decision: act: this is no valid JSON: 'x' is no value (line 1",
                "{\"act\":{\"type\":\"approve\",\"post\":{\"text\":x}}}|act.post: this is no valid JSON: 'x'",
                "{\"act\":{\"type\":\"approve\",\"post\":{\"text\" 1}}}|act.post: this is no valid JSON: '1' cannot",
                "{\"act\":{\"type\":\"approve\",\"post\":{\"text\":\"t\" \"stamp\"}}}|act.post: this is no valid JSON",
                "{\"act\":{\"type\":\"approve\",\"post\":{\"text\":\"t\"|act.post: this ends too soon (line 1",
                "{\"base\":99999999999999999999}|Decision: base: this number is too large (line 1",
                "{\"base\":\"many\"}|Decision: base: 'many' is not a number (line 1",
                "{\"id\":{}}|Decision: id: this is not a text",
                "{\"act\":[]}|Decision: act: this is not an object",
                "{\"base\":{}}|Decision: base: this is not a number",
                "{}|Decision: base is missing",
                "{\"base\":0}|Decision: id is missing",
                "{\"base\":0,\"at\":\"noon\"}|Decision: at: 'noon' is no time such as 2026-03-01T12:00:00Z",
                "[]|Decision: this is not an object",
                "null|Decision is missing",
                "{\"id\":\"a b\"}|decision 'a b' is not valid",
                "{\"id\":\"d\",\"article\":\"UPPER\"}|article 'UPPER' is not valid",
            })
    void whatIsNoDecisionIsRefusedInOneClearLine(String json, String reason) {
        assertThatThrownBy(() -> Json.read(bytes(json), Decision.class))
                .isInstanceOf(Json.Malformed.class)
                .hasMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n", "dev.dateline", "`", "java."));
    }

    @Test
    void aZoneThatIsNoneIsRepeated() {
        assertThatThrownBy(() -> Json.read(bytes("{\"zone\":\"Mars/X\"}"), Settings.class))
                .hasMessageStartingWith("Settings: zone: 'Mars/X' is not valid here (line 1");
        assertThatThrownBy(() -> Json.read(bytes("{\"zone\":\"" + "x".repeat(5000) + "\"}"), Settings.class))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void whatIsNestedTooDeeplyIsToldSo() {
        assertThatThrownBy(() -> Json.read(bytes("[".repeat(2_000)), Decision.class))
                .isInstanceOf(Json.Malformed.class);
        assertThatThrownBy(() -> Json.tree(bytes("[".repeat(2_000))))
                .hasMessageStartingWith("JSON: this is larger, longer or deeper than is read");
        assertThatThrownBy(() -> Json.read(bytes("{\"act\":" + "{\"a\":".repeat(2_000)), Decision.class))
                .hasMessageStartingWith("Decision: act: this is larger, longer or deeper than is read");
    }

    @Test
    void whatIsNoUtf8IsToldSo() {
        byte[] latin = "{\"id\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] nested =
                "{\"act\":{\"type\":\"schedule\",\"post\":{\"text\":\"é\"}}}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Json.read(latin, Decision.class)).hasMessageContaining("this is no UTF-8");
        assertThatThrownBy(() -> Json.read(nested, Decision.class)).hasMessageContaining("this is no UTF-8");
        assertThatThrownBy(() -> Json.tree(latin)).hasMessageStartingWith("JSON: this is no UTF-8");
    }

    @Test
    void aTypeThatIsMissingOrUnknownIsToldSo() {
        assertThatThrownBy(() -> Json.read(bytes("{}"), Choice.class))
                .hasMessageStartingWith("Choice: type is missing");
        assertThatThrownBy(() -> Json.read(bytes("{\"type\":\"x\"}"), Choice.class))
                .hasMessageStartingWith("Choice: there is no type 'x'");
    }

    @Test
    void whatFollowsARecordIsRefused() {
        assertThatThrownBy(() -> Json.read(bytes("{\"type\":\"only\"}{}"), Choice.class))
                .hasMessageStartingWith("Choice: more follows than there should be");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes(@JsonSubTypes.Type(value = Choice.Only.class, name = "only"))
    private sealed interface Choice {
        record Only() implements Choice {}
    }

    @Test
    void aRecordIsNamedInWords() {
        assertThatThrownBy(() -> Json.read(bytes("[]"), dev.dateline.contract.wire.WireItem.class))
                .hasMessageStartingWith("Wire item: this is not an object");
    }

    @Test
    void whatIsNoneOfAChoiceIsToldWhatThereIsToChoose() {
        String odd = "{\"id\":\"d\",\"article\":\"a\",\"by\":\"m\",\"at\":\"2026-01-01T00:00:00Z\",\"base\":0,"
                + "\"act\":{\"type\":\"approve\",\"post\":{\"text\":\"t\",\"confidence\":\"%s\"}}}";

        assertThatThrownBy(() -> Json.read(bytes(odd.formatted("SURE")), Decision.class))
                .hasMessageStartingWith("Decision: act.post.confidence: 'SURE' is none of ")
                .hasMessageContaining("CLAIMED")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("dev.dateline"));
        assertThatThrownBy(() -> Json.read(bytes(odd.formatted("x".repeat(5000))), Decision.class))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"schedule\",\"post\":%s}|act.due is missing (line",
                "{\"type\":\"schedule\",\"post\":%s,\"due\":\"0026-01-01T00:00:00Z\"}|act.due 0026-01-01T00:00:00Z is not between",
                "{\"type\":\"approve\",\"post\":{}}|act.post.text is missing (line",
                "{\"type\":\"takeDown\",\"entries\":[],\"note\":\"n\"}|Decision: a takedown names no entry (line",
            })
    void aFieldIsNamedByTheWayToItWhereverItsRecordStands(String act, String reason) {
        String post = "{\"text\":\"t\",\"stamp\":\"2026-01-01T00:00:00Z\",\"confidence\":\"CLAIMED\",\"restsOn\":[]}";
        String json = "{\"id\":\"d\",\"article\":\"a\",\"by\":\"m\",\"at\":\"2026-01-01T00:00:00Z\",\"base\":0,\"act\":"
                + act.replace("%s", post) + "}";

        assertThatThrownBy(() -> Json.read(bytes(json), Decision.class)).hasMessageContaining(reason);
    }

    @Test
    void anErrorShowsNoControlCharacterAndNoEndlessInput() {
        assertThatThrownBy(() -> new Provider("x\u0007" + "y".repeat(5000)))
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()))
                        .contains("x?yyy")
                        .hasSizeLessThan(200));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
