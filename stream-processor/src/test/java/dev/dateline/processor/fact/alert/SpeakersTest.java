package dev.dateline.processor.fact.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {
    @ParameterizedTest
    @CsvSource({
        "The U.S., U.S. State Department",
        "The United States, U.S. Secretary of State Antony Blinken",
        "Washington, the American embassy",
        "Baku, Azerbaijan's Ministry of Defense",
        "The Bay Line, The Bay Line",
        "the guild, Seafarers' Guild"
    })
    void aStateSpeaksThroughItsOfficesAndOthersUnderTheirName(String awaited, String speaker) {
        assertThat(Speakers.same(awaited, speaker)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "The U.S., Azerbaijan's Ministry of Defense",
        "The U.S., U.S. Steel",
        "The U.S., Bay Line",
        "The Bay Line, Seafarers' Guild",
        "Baku, Armenian Prime Minister Pashinyan"
    })
    void othersAreNotTakenForThem(String awaited, String speaker) {
        assertThat(Speakers.same(awaited, speaker)).isFalse();
    }
}
