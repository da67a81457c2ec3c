package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.Action;
import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Medium;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizerTest {
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
    void aVersionThatCannotStandInAKeyIsKnownByItsDigest() {
        String one = Ninjs.valid()
                .withText("version", "first of two")
                .item()
                .version()
                .version();

        assertThat(one).startsWith("sha256-").hasSize(31);
        assertThat(Ninjs.valid()
                        .withText("version", "last of two")
                        .item()
                        .version()
                        .version())
                .isNotEqualTo(one);
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

    @Test
    void whatHasNoTimeIsTakenForNowAndFlagged() {
        WireItem item = Ninjs.valid().without("versionCreated").item();

        assertThat(item.versionCreated()).isEqualTo(Ninjs.NOW);
        assertThat(item.details().flags()).containsExactly(Details.Flag.TIME_NOT_TRUSTED);
    }

    @Test
    void anUnreadableTimeIsKeptAsTextAndNotTrusted() {
        WireItem item = Ninjs.valid().withText("versionCreated", "Last Tuesday").item();

        assertThat(item.versionCreated()).isEqualTo(Ninjs.NOW);
        assertThat(item.details().timeline()).isEqualTo(new Details.Timeline(null, null, "Last Tuesday"));
        assertThat(item.details().flags()).containsExactly(Details.Flag.TIME_NOT_TRUSTED);
    }

    @Test
    void anItemWithoutAVersionOrATimeHasTheSameVersionEachTimeItComes() {
        Ninjs timeless = Ninjs.valid().without("versionCreated").without("version");

        assertThat(timeless.item().version()).isEqualTo(timeless.item().version());
        assertThat(timeless.item().version())
                .isNotEqualTo(timeless.withHeadline("Other").item().version());
    }

    @Test
    void anEmbargoThatNobodyCanReadHoldsTheItemBack() {
        WireItem item = Ninjs.valid().withText("embargoedUntil", "soon").item();

        assertThat(item.handling().status()).isEqualTo(PubStatus.WITHHELD);
        assertThat(item.action()).isEqualTo(Action.WITHHOLD);
        assertThat(item.details().flags()).containsExactly(Details.Flag.EMBARGO_UNREADABLE);
    }

    @Test
    void whatHasNoHeadlineHasTheFirstWordsOfItsText() {
        assertThat(Ninjs.valid().without("headlines").item().copy().headline()).isEqualTo("It ran aground.");
        assertThat(Ninjs.valid()
                        .withHeadline("<script>alert(1)</script>")
                        .withBody("text/plain", "word ".repeat(40))
                        .item()
                        .copy()
                        .headline())
                .startsWith("word word")
                .endsWith("word…")
                .hasSizeLessThan(92);
        assertThat(Ninjs.valid()
                        .without("headlines")
                        .without("bodies")
                        .item()
                        .copy()
                        .headline())
                .isEqualTo("(no headline)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STORY WITHDRAWN                         | Withdrawn              | KILL
            STORY WITHDRAWN: Ferry aground          | Ferry aground          | KILL
            BULLETIN KILL Ferry aground             | Ferry aground          | KILL
            MANDATORY KILL - Ferry aground          | Ferry aground          | KILL
            Ferry aground (STORY WITHDRAWN)         | Ferry aground          | KILL
            Ferry aground - WITHDRAWN               | Ferry aground          | KILL
            REFILE-Ferry aground                    | Ferry aground          | UPDATE
            REPEAT-UPDATE 1-Ferry aground           | Ferry aground          | UPDATE
            HOLD: Ferry aground                     | Ferry aground          | WITHHOLD
            ADVISORY-Ferry story                    | Ferry story            | WITHHOLD
            CORRECTED-Ferry aground                 | Ferry aground          | CORRECTION
            Hold the line, captain says             | Hold the line, captain says | NEW
            Repeat: it never happened               | Repeat: it never happened   | NEW
            Withdrawn troops return                 | Withdrawn troops return     | NEW
            """)
    void theTradesWordsBeforeAHeadlineComeToOneAction(String given, String headline, Action action) {
        WireItem item = Ninjs.valid().without("bodies").withHeadline(given).item();

        assertThat(item.copy().headline()).isEqualTo(headline);
        assertThat(item.action()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REFILE-Ferry aground             | true
            RPT-Ferry aground                | true
            (REPEAT) Ferry aground           | true
            RPT-UPDATE 3-Ferry aground       | false
            CORRECTED-REFILE-Ferry aground   | false
            UPDATE 1-Ferry aground           | false
            Ferry aground                    | false
            """)
    void aRefileIsFlaggedWhereItIsNothingMore(String headline, boolean refile) {
        WireItem item = Ninjs.valid().without("bodies").withHeadline(headline).item();

        assertThat(item.details().flags().contains(Details.Flag.REFILE)).isEqualTo(refile);
    }

    @Test
    void aRefileMayBeSaidInASignalOrAtTheBeginningToo() {
        WireItem signalled = Ninjs.valid().with("signals", "[\"REFILE\"]").item();
        WireItem opened = Ninjs.valid()
                .withBody("text/plain", "(Refiles to fix byline)\n\nMore.")
                .item();

        assertThat(signalled.details().flags()).containsExactly(Details.Flag.REFILE);
        assertThat(opened.details().flags()).containsExactly(Details.Flag.REFILE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STORY WITHDRAWN BY THE DESK, DO NOT USE.            | KILL
            BULLETIN KILL                                       | KILL
            This story has been withdrawn.                      | KILL
            (Corrects day in paragraph 2)                       | CORRECTION
            (Updates with mayor)                                | UPDATE
            (Refiles to fix byline)                             | UPDATE
            The law that corrects the map passed.               | NEW
            The story withdrawn last week was true.             | NEW
            """)
    void theFirstParagraphMaySayWhatAVersionIs(String first, Action action) {
        assertThat(Ninjs.valid()
                        .withBody("text/plain", first + "\n\nMore.")
                        .item()
                        .action())
                .isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({
        "sig:correction, CORRECTION",
        "sig:update, UPDATE",
        "WITHDRAW, KILL",
        "hold, WITHHOLD",
        "REFILE, UPDATE",
        "Story Withdrawn, KILL",
        "sig:atomic, NEW"
    })
    void codesAndWordsOfSignalsComeToOneAction(String signal, Action action) {
        assertThat(Ninjs.valid().with("signals", "[\"" + signal + "\"]").item().action())
                .isEqualTo(action);
    }

    @Test
    void carriesWhatStandsAroundTheWords() {
        WireItem item = Ninjs.valid()
                .withText("firstCreated", "2023-09-19T12:00:00Z")
                .withText("expires", "2023-09-29T12:00:00Z")
                .withText("by", "By A. Reporter")
                .withText("located", "SAINT ELM")
                .with("subjects", "[{\"name\":\"ferries\",\"uri\":\"http://cv.example/ferry\"}]")
                .with("descriptions", "[{\"value\":\"A ferry has run aground.\"}]")
                .with("associations", """
                        [{"name":"main","uri":"urn:p:1","type":"picture","usageTerms":"Not in Veld","expires":"2024-01-01T00:00:00Z",
                          "descriptions":[{"value":"<b>The</b> ferry"}],
                          "renditions":[{"name":"web","href":"https://harbor.example/1.jpg","contentType":"image/jpeg","width":640},
                                        {"name":"bad","href":"javascript:steal()"}]}]
                        """)
                .item();
        Details details = item.details();

        assertThat(details.timeline())
                .isEqualTo(new Details.Timeline(
                        Instant.parse("2023-09-19T12:00:00Z"), Instant.parse("2023-09-29T12:00:00Z"), null));
        assertThat(details.credits())
                .isEqualTo(new Details.Credits(
                        "A ferry has run aground.",
                        "SAINT ELM",
                        "By A. Reporter",
                        java.util.List.of(new Details.Person("By A. Reporter", null, null, null)),
                        null,
                        null));
        assertThat(details.subjects()).containsExactly(new Details.Subject(null, "http://cv.example/ferry", "ferries"));
        Medium medium = details.media().getFirst();
        assertThat(medium.caption()).isEqualTo("The ferry");
        assertThat(medium.rights())
                .isEqualTo(new Medium.Rights(
                        null, null, "Not in Veld", java.util.List.of(), Instant.parse("2024-01-01T00:00:00Z")));
        assertThat(medium.renditions())
                .containsExactly(
                        new Medium.Rendition("https://harbor.example/1.jpg", "web", "image/jpeg", 640, null, null));
    }

    @Test
    void detailsWithoutEndStayWithinARecord() {
        String subject = "{\"name\":\"" + "n".repeat(900) + "%d\"},";
        StringBuilder subjects = new StringBuilder("[");
        for (int i = 0; i < 300; i++) {
            subjects.append(subject.formatted(i));
        }
        WireItem item = Ninjs.valid()
                .with("subjects", subjects.append("{}]").toString())
                .item();

        assertThat(dev.dateline.contract.json.Json.bytes(item)).hasSizeLessThan(70_000);
        assertThat(item.details().subjects()).isNotEmpty();
    }
}
