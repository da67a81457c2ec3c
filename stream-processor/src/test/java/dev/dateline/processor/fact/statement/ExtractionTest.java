package dev.dateline.processor.fact.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.fact.Polarity;
import dev.dateline.contract.fact.Span;
import dev.dateline.processor.fact.prose.Sentences;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractionTest {
    private static final Extraction RULES = Extraction.byRules();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“The wall will hold,” the water board said. | the water board | said | “The wall will hold,”",
                "“The wall will hold,” said Ann Orr. | Ann Orr | said | “The wall will hold,”",
                "The mayor said: “Nobody needs to leave.” | The mayor | said | “Nobody needs to leave.”",
                "The mayor told reporters that nobody needed to leave. | The mayor | told | that nobody needed to"
                        + " leave",
                "The wall will hold, the water board said on Monday. | the water board | said | The wall will hold",
                "The wall will hold, people close to the board say. | people close to the board | say | The wall will"
                        + " hold",
                "According to the water board, the wall will hold. | the water board | According to | the wall will"
                        + " hold",
                "The wall will hold, according to the water board. | the water board | according to | The wall will"
                        + " hold",
                "The minister denied that money had been paid. | The minister | denied | that money had been paid",
                "The union condemned the attack on its members. | The union | condemned | the attack on its members",
                "Villagers believe the wall will break. | Villagers | believe | the wall will break",
                "The wall will hold, the Veld warden said on Tuesday. | the Veld warden | said | The wall will hold",
                "The wall will hold, said the Veld warden Ann Orr. | the Veld warden Ann Orr | said | The wall will"
                        + " hold",
                "Ursula von der Leyen called for calm. | Ursula von der Leyen | called | calm",
                "Mark van den Berg denied the claim. | Mark van den Berg | denied | the claim",
                "“It is so,” said Abdel al-Orr. | Abdel al-Orr | said | “It is so,”",
                "“It is so,” said Reed's lawyer, Ann Fox. | Reed's lawyer, Ann Fox | said | “It is so,”",
                "“It is so,” said the minister, Anna de Orr, on Friday. | the minister, Anna de Orr | said | “It is so,”",
                "“It is so,” said the mayor, Lowen News reported. | the mayor | said | “It is so,”",
                "The mayor wants to close the bridge. | The mayor | wants | to close the bridge",
            })
    void findsWhoSaysWhat(String text, String source, String cue, String content) {
        List<Found> found = RULES.of(text);

        assertThat(found).hasSize(1);
        assertThat(Span.in(text, found.getFirst().source())).isEqualTo(source);
        assertThat(Span.in(text, found.getFirst().cue())).isEqualTo(cue);
        assertThat(Span.in(text, found.getFirst().content())).isEqualTo(content);
    }

    @Test
    void aQuotationThatGoesOnBelongsToItsCue() {
        String text = "“The wall will hold,” Orr said. “We have looked at it.”\n\n“Nobody needs to leave.”";

        List<Found> found = RULES.of(text);

        assertThat(found).hasSize(1);
        assertThat(Span.in(text, found.getFirst().content()))
                .isEqualTo("“The wall will hold,” … “We have looked at it.” … “Nobody needs to leave.”");
    }

    @Test
    void aCueThatEndsInAColonSpeaksInTheNextParagraph() {
        String text = "The board released a statement. It said:\n\n“The wall will hold.”";

        List<Found> found = RULES.of(text);

        assertThat(found)
                .last()
                .satisfies(last -> assertThat(Span.in(text, last.content())).isEqualTo("“The wall will hold.”"));
    }

    @ParameterizedTest
    @CsvSource({
        "The board said that the wall would hold., SAID",
        "The minister denied that money had been paid., DENIED",
        "The minister did not deny that money had been paid., SAID",
        "The union condemned the attack., CONDEMNED",
        "The council called for an end to the strike., CALLED_FOR",
        "The group claimed that nobody was hurt., CLAIMED",
        "The coast guard confirmed that the boat had sunk., CONFIRMED",
    })
    void tellsWhatSayingItDoes(String text, Polarity polarity) {
        assertThat(RULES.of(text)).singleElement().extracting(Found::polarity).isEqualTo(polarity);
    }

    @Test
    void whatNobodySaysIsNotSaid() {
        assertThat(RULES.of("The ferry left Lowen at nine. Its crew of twelve was on board."))
                .isEmpty();
    }

    @Test
    void anEndlessTextCostsNoMoreThanItsFirstPart() {
        String sentence = "said that \"x\" ".repeat(15_000);
        String marks = "\" ".repeat(50_000);

        assertThat(RULES.of(sentence))
                .allSatisfy(found ->
                        assertThat(found.content().getLast().end()).isLessThanOrEqualTo(Sentences.MOST_CHARACTERS));
        assertThat(RULES.of(sentence)).hasSizeLessThan(Sentences.MOST_CHARACTERS / "said that".length());
        assertThat(RULES.of(marks)).isEmpty();
    }

    @Test
    void theSameTextGivesTheSame() {
        String text = "“The wall will hold,” Orr said, adding that nobody should leave. Villagers doubt it.";

        assertThat(Extraction.byRules().of(text)).isEqualTo(RULES.of(text));
    }
}
