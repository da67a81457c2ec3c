package dev.dateline.processor.fact.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainSentencesTest {
    @Test
    void endsWithTheFullStopAndNotWithAnInitialOrTitle() {
        String text = "The U.S. Navy told Gov. Ames at 2 p.m. “It holds.” Mr. Ito left.\n\nNo one else did.";

        assertThat(split(text))
                .containsExactly(
                        "The U.S. Navy told Gov. Ames at 2 p.m. “It holds.”", "Mr. Ito left.", "No one else did.");
    }

    @Test
    void anEmptyLineEndsWhatHasNoFullStop() {
        assertThat(split("Boats tied up\n\nthe harbor office says so.\r\n \r\nNight\n\nNobody left"))
                .containsExactly("Boats tied up", "the harbor office says so.", "Night", "Nobody left");
    }

    @Test
    void aLineThatIsOnlyBrokenGoesOn() {
        assertThat(split("The boats are\ntied up.")).containsExactly("The boats are\ntied up.");
    }

    @Test
    void readsNoMoreThanItMay() {
        assertThat(PlainSentences.of("One. Two. Three.", 9)).hasSize(2);
    }

    private static List<String> split(String text) {
        return PlainSentences.of(text, text.length()).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
