package dev.dateline.processor.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTest {
    @Test
    void findsAPhraseInAnyCase() {
        assertThat(holds("Engineers say the VELD Dam holds", "veld dam")).isTrue();
        assertThat(holds("ΑΘΗΝΑΣ", "αθηνας")).isTrue();
    }

    @Test
    void findsWholeWordsOnly() {
        assertThat(holds("The Veldt is dry; Oldveld too", "veld")).isFalse();
        assertThat(holds("Veldt, Oldveld, (Veld)", "veld")).isTrue();
        assertThat(holds("veld", "veld")).isTrue();
        assertThat(holds("veld7", "veld")).isFalse();
    }

    @Test
    void findsWhatIsNoWord() {
        assertThat(holds("Up 7% today", "7%")).isTrue();
        assertThat(holds("", "veld")).isFalse();
    }

    private static boolean holds(String text, String phrase) {
        return Folded.holds(Folded.of(text), Folded.of(phrase));
    }
}
