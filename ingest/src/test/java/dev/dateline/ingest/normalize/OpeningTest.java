package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (Corrects spelling of Orme in paragraph 3)                              | CORRECTION
            (This July 4 story corrects the name in paragraph 2)                    | CORRECTION
            (This story has been corrected to say that the barge left on Monday.)   | CORRECTION
            This article was corrected on July 5.                                   | CORRECTION
            CORRECTS name in para 2                                                 | CORRECTION
            Eds: Corrects spelling of Orme.                                         | CORRECTION
            (Berichtigung: Name im zweiten Absatz)                                  | CORRECTION
            (Recasts, adds quote)                                                   | UPDATE
            (Writes through)                                                        | UPDATE
            Eds: Updates with quotes.                                               | UPDATE
            KILL KILL KILL                                                          | KILL
            ATTENTION EDITORS: KILL KILL KILL story slugged Barge                   | KILL
            EDITORS: The story Barge, sent at 10:00, has been killed.               | KILL
            EDITORS: Kill the story.                                                | KILL
            Eds: A kill is mandatory.                                               | KILL
            Make certain the story is not published.                                | KILL
            The July 4 story “Barge sinks” is wrong and is withdrawn.               | KILL
            The story is withdrawn. There will be no substitute story.              | KILL
            """)
    void copyMaySayWhatItDoesToEarlierCopy(String paragraph, Meaning meaning) {
        assertThat(Opening.in(List.of("By Ann Orme", paragraph, "ORME (HW) - A barge sank.")))
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The report was withdrawn after pressure from the ministry, officials said.",
                "The article was withdrawn by the journal on Monday.",
                "The story was killed by the network, the lawsuit says.",
                "The story has been killed off, says the writer of the soap.",
                "This item has been withdrawn from auction.",
                "Eds: Story of girl who was killed moves at noon.",
                "EDITORS: The story of the man who has been killed moves at noon.",
                "He said: \"This story has been withdrawn.\"",
                "Story withdrawn from contest, says author.",
                "KILL THE BILL, read the banners.",
                "MANDATORY KILL SWITCH RULE PASSES",
                "\"We must make sure it is not used to fund terrorism,\" she said.",
                "Police want to make sure it is not used again.",
                "Ministers said there will be no substitute for Russian gas this winter.",
                "The BBC said the story is wrong and has been withdrawn.",
                "WITHDRAWN",
                "This report has been withdrawn, the health ministry said on Monday.",
                "Withdrawn and pale, he spoke.",
                "(Corrected for inflation, pay fell.)",
                "CORRECTED FOR INFLATION, PAY FELL",
                "Corrections officers walked out.",
                "(Correctional facilities are full.)",
                "The minister corrects course.",
                "Updates will follow, police said.",
                "(Adding insult to injury, it rained.)"
            })
    void newsThatOnlySoundsLikeItSaysNothing(String paragraph) {
        assertThat(Opening.in(List.of(paragraph, "More."))).isEqualTo(Meaning.NONE);
    }

    @Test
    void whatStandsDeepInTheCopyIsNews() {
        String correction = "(Corrects day in paragraph 2)";

        assertThat(Opening.in(List.of("1", "2", "3", "4", "5", correction, "7", "8")))
                .isEqualTo(Meaning.NONE);
        assertThat(Opening.in(List.of("1", "2", "3", "4", "5", "6", correction, "8")))
                .isEqualTo(Meaning.CORRECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "(WITHDRAWN)", "EDITORS: WITHDRAWN"})
    void aWordAloneTakesTheCopyBack(String paragraph) {
        assertThat(Opening.in(List.of(paragraph))).isEqualTo(Meaning.KILL);
    }
}
