package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NinjsNormalizerTest {
    private static final ItemId ITEM = new ItemId(Ninjs.HARBOR_WIRE.provider(), "urn:harbor:1");

    @Test
    void makesAnItemOfANewsObject() {
        WireItem item = Ninjs.valid().item();

        assertThat(item.version()).isEqualTo(new ItemVersion(ITEM, "3"));
        assertThat(item.origin()).isEqualTo(Ninjs.HARBOR_WIRE.origin());
        assertThat(item.versionCreated()).isEqualTo("2023-09-19T18:00:00Z");
        assertThat(item.handling().status()).isEqualTo(PubStatus.USABLE);
        assertThat(item.handling().signal()).isEqualTo(Signal.NONE);
        assertThat(item.handling().urgency()).isEqualTo(2);
        assertThat(item.handling().embargo()).isNull();
        assertThat(item.handling().about()).isEmpty();
        assertThat(item.copy().language()).isEqualTo("en");
        assertThat(item.copy().headline()).isEqualTo("Ferry runs aground off Saint Elm");
        assertThat(item.copy().body()).isEqualTo("It ran aground.\n\nAll are safe.");
        assertThat(item.copy().notes()).isEmpty();
    }

    @Test
    void needsNothingButUriTimeAndHeadline() {
        WireItem item = Ninjs.valid()
                .without("version")
                .without("pubStatus")
                .without("urgency")
                .without("language")
                .without("bodies")
                .item();

        assertThat(item.version().version()).isEqualTo("20230919T180000Z");
        assertThat(item.handling().status()).isEqualTo(PubStatus.USABLE);
        assertThat(item.handling().urgency()).isEqualTo(5);
        assertThat(item.copy().language()).isEqualTo("und");
        assertThat(item.copy().body()).isEmpty();
    }

    @Test
    void takesAVersionThatIsANumber() {
        assertThat(Ninjs.valid().with("version", "12").item().version().version())
                .isEqualTo("12");
    }

    @Test
    void prefersTheMainHeadline() {
        assertThat(Ninjs.valid().with("headlines", """
                                [{"role":"short","value":"Ferry"},{"role":"main","value":"Ferry aground"},{"value":"Other"}]
                                """).item().copy().headline())
                .isEqualTo("Ferry aground");
    }

    @Test
    void takesTheFirstHeadlineWhereNoneIsMain() {
        assertThat(Ninjs.valid().with("headlines", """
                                [{"role":"short","value":" "},{"role":"web","value":"First"},{"value":"Second"}]
                                """).item().copy().headline())
                .isEqualTo("First");
    }

    @Test
    void takesThePlainFieldsOfOlderVersions() {
        WireItem item = Ninjs.valid()
                .without("headlines")
                .without("bodies")
                .withText("headline", "Plain headline")
                .withText("body_text", "One.\n\nTwo.")
                .item();

        assertThat(item.copy().headline()).isEqualTo("Plain headline");
        assertThat(item.copy().body()).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void hearsAWithdrawalInTheSpellingOfOlderVersions() {
        WireItem item = Ninjs.valid()
                .without("versionCreated")
                .without("pubStatus")
                .withText("versioncreated", "2023-09-19T18:00:00Z")
                .withText("pubstatus", "canceled")
                .item();

        assertThat(item.versionCreated()).isEqualTo("2023-09-19T18:00:00Z");
        assertThat(item.handling().isKill()).isTrue();
    }

    @Test
    void keepsAnEmbargo() {
        assertThat(Ninjs.valid()
                        .withText("embargoedUntil", "2023-09-20T00:01:00+02:00")
                        .item()
                        .handling()
                        .embargo())
                .isEqualTo(Instant.parse("2023-09-19T22:01:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CORRECTED: Toll is 27            | Toll is 27        | CORRECTION
            CORRECTION - Toll is 27          | Toll is 27        | CORRECTION
            CORRECTED-UPDATE 2-Toll is 27    | Toll is 27        | CORRECTION
            Correction: Toll is 27           | Toll is 27        | CORRECTION
            (CORRECTED) Toll is 27           | Toll is 27        | CORRECTION
            UPDATE 2-Toll is 27              | Toll is 27        | UPDATE
            UPDATE 1 - Toll is 27            | Toll is 27        | UPDATE
            KILL: Toll is 27                 | Toll is 27        | KILL
            WITHDRAWN -- Toll is 27          | Toll is 27        | KILL
            KILL THE BILL, THEY SHOUT        | KILL THE BILL, THEY SHOUT | NONE
            Kill-switch law passes           | Kill-switch law passes    | NONE
            Update-driven markets rise       | Update-driven markets rise | NONE
            Corrected figures please markets | Corrected figures please markets | NONE
            """)
    void readsTheSignalBeforeAHeadline(String given, String headline, Signal signal) {
        WireItem item = Ninjs.valid().withHeadline(given).item();

        assertThat(item.copy().headline()).isEqualTo(headline);
        assertThat(item.handling().signal()).isEqualTo(signal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            signals | [{"uri": "http://cv.example/signal/correction"}] | CORRECTION
            signals | ["sig:update"]                                   | UPDATE
            signals | [{"literal": "KILL"}]                            | KILL
            genres  | [{"name": "Correction"}, {"name": "Update"}]     | CORRECTION
            genres  | [{"name": "Analysis"}]                           | NONE
            """)
    void readsTheSignalInItsFields(String field, String json, Signal signal) {
        assertThat(Ninjs.valid().with(field, json).item().handling().signal()).isEqualTo(signal);
    }

    @ParameterizedTest
    @CsvSource({"canceled", "Canceled", "cancelled"})
    void aCanceledItemIsAKill(String status) {
        WireItem item = Ninjs.valid().withText("pubStatus", status).item();

        assertThat(item.handling().status()).isEqualTo(PubStatus.CANCELED);
        assertThat(item.handling().signal()).isEqualTo(Signal.KILL);
    }

    @Test
    void aWithdrawalNeedsNoHeadline() {
        WireItem item = Ninjs.valid()
                .without("headlines")
                .without("bodies")
                .withText("pubStatus", "canceled")
                .item();

        assertThat(item.copy().headline()).isEqualTo("Withdrawn");
        assertThat(item.copy().body()).isEmpty();
    }

    @Test
    void linksTheItemThatIsCorrected() {
        WireItem item = Ninjs.valid().with("associations", """
                        [{"rel":"corrects","uri":"urn:harbor:0"},{"rel":"illustrates","uri":"urn:picture:9"}]
                        """).item();

        assertThat(item.handling().about()).containsExactly(new ItemId(ITEM.provider(), "urn:harbor:0"));
        assertThat(item.handling().signal()).isEqualTo(Signal.CORRECTION);
    }

    @Test
    void linksTheItemThatIsWithdrawn() {
        WireItem item = Ninjs.valid().with("associations", """
                        [{"name":"withdraws","uri":"urn:harbor:0"}]
                        """).item();

        assertThat(item.handling().about()).containsExactly(new ItemId(ITEM.provider(), "urn:harbor:0"));
        assertThat(item.handling().isKill()).isTrue();
    }

    @Test
    void keepsEditorsNotesApart() {
        assertThat(Ninjs.valid()
                        .withText("edNote", "Not for <b>web</b> use")
                        .with("ednotes", "[\"Photos follow\", {\"value\": \"Call the desk\"}]")
                        .item()
                        .copy()
                        .notes())
                .containsExactly("Not for web use", "Photos follow", "Call the desk");
    }

    @Test
    void theProviderIsNeverWhatTheItemSays() {
        WireItem item = Ninjs.valid().withText("provider", "somebody-else").item();

        assertThat(item.version().item().provider()).isEqualTo(Ninjs.HARBOR_WIRE.provider());
    }
}
