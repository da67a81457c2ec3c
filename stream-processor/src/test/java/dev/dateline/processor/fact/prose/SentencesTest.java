package dev.dateline.processor.fact.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void keepsAQuotationOfSeveralSentencesInOnePiece() {
        String text = "“The dam holds. It will hold,” the board said. Nobody left.\n\nA second paragraph.";

        List<Sentence> sentences = Sentences.of(text);

        assertThat(sentences.stream().map(one -> text.substring(one.start(), one.end())))
                .containsExactly(
                        "“The dam holds. It will hold,” the board said.", "Nobody left.", "A second paragraph.");
        assertThat(sentences.stream().map(Sentence::paragraph)).containsExactly(0, 0, 1);
        assertThat(sentences.getFirst().tokens().stream().filter(Token::quoted)).hasSize(10);
    }

    @Test
    void cutsWordsFromTheirMarksAndEndings() {
        String text = "The U.S. hasn’t said (yet) that Mr. Orr's boat—the Heron—sank.";

        assertThat(Sentences.of(text).getFirst().tokens().stream().map(Token::text))
                .containsExactly(
                        "The", "U.S.", "has", "n’t", "said", "(", "yet", ")", "that", "Mr.", "Orr", "'s", "boat", "—",
                        "the", "Heron", "—", "sank", ".");
    }

    @Test
    void everyTokenStandsWhereItsOffsetsSay() {
        String text = "  Ærø’s ferry 🚢 left at 9.30 a.m.; \"nobody\" was hurt, officials say…\n\tNo more.";

        Sentences.of(text)
                .forEach(sentence -> assertThat(sentence.tokens())
                        .allSatisfy(token -> assertThat(text.substring(token.start(), token.end()))
                                .isEqualTo(token.text())));
    }

    @Test
    void tellsVerbsFromNouns() {
        Sentence tagged = English.tagged(
                Sentences.of("She claims that the claims are false.").getFirst());

        assertThat(tagged.at(1).tag()).isEqualTo(Tag.VERB);
        assertThat(tagged.at(4).tag()).isEqualTo(Tag.NOUN);
    }

    @Test
    void takesNoWordForAVerbThatCanBeNone() {
        assertThat(tags("The wall will hold, the Veld warden said."))
                .containsExactly(
                        "The DET",
                        "wall NOUN",
                        "will AUX",
                        "hold VERB",
                        ", PUNCT",
                        "the DET",
                        "Veld PROPN",
                        "warden NOUN",
                        "said VERB",
                        ". PUNCT");
        assertThat(tags("It will hold, said the warden Ann Orr.")).contains("Ann PROPN", "Orr PROPN");
        assertThat(tags("Mayor Denies Orr Claim")).contains("Denies VERB");
    }

    private static List<String> tags(String text) {
        return English.tagged(Sentences.of(text).getFirst()).tokens().stream()
                .map(token -> token.text() + " " + token.tag())
                .toList();
    }

    @Test
    void looksAtNoMoreThanItsBoundsHoweverLongTheText() {
        String endless =
                "word. ".repeat(5_000) + "w".repeat(40_000) + "said \"x\" ".repeat(50_000) + ".".repeat(50_000);

        List<Sentence> sentences = Sentences.of(endless);

        assertThat(sentences).allSatisfy(one -> assertThat(one.size()).isBetween(1, Sentences.MOST_WORDS));
        assertThat(sentences.getLast().end()).isLessThanOrEqualTo(Sentences.MOST_CHARACTERS);
    }
}
