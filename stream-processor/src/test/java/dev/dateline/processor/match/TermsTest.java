package dev.dateline.processor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    @Test
    void readsRecordsOfBefore() throws Json.Malformed {
        assertThat(read("{\"terms\":[{\"stem\":\"dam\",\"word\":\"dams\",\"count\":1}],\"names\":[]}")
                        .terms())
                .containsExactly(new Terms.Term("dam", "dams", 1));
    }

    /** Matching would stop at it, again and again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"stem\":\"dam\",\"count\":1}",
                "{\"word\":\"dams\",\"count\":1}",
                "{\"stem\":\"dam\",\"word\":\"\",\"count\":1}",
                "{\"stem\":\"dam\",\"word\":\"dams\",\"count\":0}",
                "{\"stem\":\"dam\",\"word\":\"dams\",\"count\":1,\"lead\":-1}"
            })
    void aTermThatCannotBeWeighedIsRefusedWhereItIsRead(String term) {
        assertThatThrownBy(() -> read("{\"terms\":[" + term + "],\"names\":[]}"))
                .isInstanceOf(Json.Malformed.class);
    }

    /** An index with a text twice under a stem cannot take it out again. */
    @ParameterizedTest
    @ValueSource(strings = {"dam", "veld"})
    void aStemThatComesTwiceIsRefusedToo(String stem) {
        String dam = "{\"stem\":\"dam\",\"word\":\"dams\",\"count\":1}";
        String veld = "{\"stem\":\"veld\",\"word\":\"Veld\",\"count\":1}";
        String again = "{\"stem\":\"" + stem + "\",\"word\":\"w\",\"count\":1}";

        assertThatThrownBy(() -> read("{\"terms\":[" + dam + "," + veld + "," + again + "],\"names\":[]}"))
                .isInstanceOf(Json.Malformed.class);
    }

    private static Terms read(String json) throws Json.Malformed {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), Terms.class);
    }
}
