package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.Action;
import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGOED UNTIL 0001 GMT THURSDAY MAY 2",
                "Embargoed until 10:00 BST, Thursday 2 May",
                "STRICTLY EMBARGOED TO 0001 MAY 2",
                "EMBARGO: 0001 HOURS",
                "UNDER EMBARGO",
                "HOLD FOR RELEASE AT 9 P.M.",
                "NOT FOR PUBLICATION BEFORE 0001 HOURS MAY 2",
                "EMBARGOED UNTIL 2000 GMT MAY 2",
                "Sperrfrist: 2. Mai, 19.00 Uhr",
                "SOUS EMBARGO JUSQU’AU 2 MAI 10H",
                "EMBARGADO HASTA LAS 10:00"
            })
    void copyUnderAnEmbargoWhoseEndIsUncertainIsHeldAndTheLineIsForEditors(String line) {
        WireItem item = Ninjs.valid()
                .withBody("text/plain", line + "\n\nThe minister opened a port.")
                .item();

        assertThat(item.action()).isEqualTo(Action.WITHHOLD);
        assertThat(item.details().flags()).containsExactly(Details.Flag.EMBARGO_UNREADABLE);
        assertThat(item.copy().body()).isEqualTo("The minister opened a port.");
        assertThat(item.copy().notes()).containsExactly(line);
    }

    @Test
    void anEmbargoWithItsDateEndsThen() {
        WireItem item = Ninjs.valid()
                .withHeadline("Embargoed until 20 September 2023 10:00 GMT: Minister opens port")
                .item();

        assertThat(item.handling().embargo()).isEqualTo(Instant.parse("2023-09-20T10:00:00Z"));
        assertThat(item.copy().headline()).isEqualTo("Minister opens port");
    }

    @Test
    void theFieldOfTheFormatIsBelievedBeforeTheWords() {
        WireItem item = Ninjs.valid()
                .withText("embargoed", "2023-09-20T10:00:00Z")
                .withHeadline("EMBARGOED UNTIL NOON: Minister opens port")
                .item();

        assertThat(item.handling().embargo()).isEqualTo(Instant.parse("2023-09-20T10:00:00Z"));
    }

    @Test
    void anEmbargoThatOnlyTheStandfirstTellsOfHolds() {
        WireItem item = Ninjs.valid()
                .with(
                        "descriptions",
                        "[{\"role\":\"standfirst\",\"contentType\":\"text/plain\",\"value\":"
                                + "\"EMBARGOED UNTIL 20 September 2023 10:00 GMT\\n\\nThe minister opened a port.\"}]")
                .item();

        assertThat(item.handling().embargo()).isEqualTo(Instant.parse("2023-09-20T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Embargo to cost Cuba $5 billion, UN says",
                "Embargo for Russian oil extended to 2027",
                "EMBARGO: 5 things to know about Cuba trade ban",
                "Embargo jusqu'en 2027: l'UE prolonge",
                "Sperrfrist von 12 Wochen: Wann das Arbeitsamt nicht zahlt",
                "Do not use before Friday: 20,000 car seats recalled",
                "Do not use before the water has been boiled for three minutes.",
                "FOR IMMEDIATE RELEASE",
                "Embargoed goods were found in the hold.",
                "The embargo until 2040 stays.",
                "Hold for release of hostages continues.",
                "Embargo for oil is near, ministers say.",
                "Under embargo for decades, the island adapts."
            })
    void newsAboutEmbargoesIsNone(String paragraph) {
        assertThat(Embargo.in(Stream.of(paragraph))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGOED UNTIL 20 September 2023 10:00 GMT\nContact: a@b",
                "Contact: a@b\nEMBARGOED UNTIL 20 September 2023 10:00 GMT",
                "<p>EMBARGOED UNTIL 20 September 2023 10:00 GMT</p><p>Contact</p>"
            })
    void aNoteOfSeveralLinesIsReadLineByLine(String note) {
        WireItem item = Ninjs.valid().withText("ednote", note).item();

        assertThat(item.handling().embargo()).isEqualTo(Instant.parse("2023-09-20T10:00:00Z"));
    }

    @Test
    void deepInTheCopyALineLikeItIsNoNote() {
        String line = "EMBARGOED UNTIL 0001 GMT THURSDAY";

        assertThat(EditorsNotes.part(java.util.List.of("1", "2", "3", "4", line))
                        .notes())
                .isEmpty();
    }
}
