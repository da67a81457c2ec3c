package dev.dateline.ingest.format.cap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.format.Direction.Reference;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.Medium;
import dev.dateline.ingest.format.Naming;
import dev.dateline.ingest.format.Stamps;
import dev.dateline.ingest.format.Surroundings.Category;
import dev.dateline.ingest.format.Surroundings.Link;
import dev.dateline.ingest.format.Surroundings.Person;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.xml.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapFormatTest {
    private static final Format CAP = new CapFormat();

    private final Draft alert = Samples.draft(CAP, Samples.file("alert.xml"));

    private static String alertOf(String status, String type, String scope) {
        return new String(Samples.file("alert.xml"), UTF_8)
                .replace("<status>Actual</status>", status)
                .replace("<msgType>Update</msgType>", type)
                .replace("<scope>Public</scope>", scope);
    }

    private static String usual(String status, String type, String scope) {
        return alertOf(
                "<status>" + status + "</status>", "<msgType>" + type + "</msgType>", "<scope>" + scope + "</scope>");
    }

    @Test
    void namesAnAlertAsOtherAlertsReferToIt() {
        assertThat(alert.naming())
                .isEqualTo(new Naming(
                        "warnings@coast.example,COAST-2031-0012,2031-07-04T14:10:00+02:00", null, "en-GB", null));
        assertThat(alert.direction().about())
                .containsExactly(
                        new Reference("warnings@coast.example,COAST-2031-0009,2031-07-04T06:00:00+02:00", "updates"),
                        new Reference("warnings@coast.example,COAST-2031-0010,2031-07-04T09:00:00+02:00", "updates"));
        assertThat(alert.direction().signals()).containsExactly("Update");
    }

    @Test
    void withdrawsWhatItCancels() {
        Draft cancel = Samples.draft(CAP, usual("Actual", "Cancel", "Public"));

        assertThat(cancel.direction().signals()).containsExactly("Cancel");
        assertThat(cancel.direction().about()).extracting(Reference::meaning).containsOnly("withdraws");
    }

    @Test
    void takesTheSendersFirstLanguageAndNotesTheOthers() {
        assertThat(alert.words().headline()).isEqualTo(Text.plain("Storm on the outer coast tonight"));
        assertThat(alert.words().bodies())
                .containsExactly(Text.plain(
                        "Gusts of 30 m/s are expected\nfrom eight in the evening.\n\nStay ashore.\n\nOuter coast"));
        assertThat(alert.words().notes())
                .containsExactly(
                        "Replaces this morning's warning.",
                        "Effective: 2031-07-04T14:10:00+02:00",
                        "Onset: 2031-07-04T20:00:00+02:00",
                        "Contact: +47 55 00 00 00",
                        "Also in nb-NO: Storm på ytre kyst i kveld");
    }

    @Test
    void readsItsTimes() {
        assertThat(alert.stamps())
                .isEqualTo(new Stamps(
                        "2031-07-04T14:10:00+02:00", "2031-07-04T14:10:00+02:00", null, "2031-07-05T06:00:00+02:00"));
    }

    @Test
    void tellsEverythingThatIsCoded() {
        assertThat(alert.surroundings().categories())
                .containsExactly(
                        new Category("event", null, "Storm warning"),
                        new Category("category", "Met", null),
                        new Category("responseType", "Shelter", null),
                        new Category("urgency", "Expected", null),
                        new Category("severity", "Severe", null),
                        new Category("certainty", "Likely", null),
                        new Category("COAST", "STM", null),
                        new Category("wind", "30 m/s", null),
                        new Category("area", null, "Outer coast"),
                        new Category("COASTZONE", "4601", null),
                        new Category("code", "profile:coast:1.0", null),
                        new Category("incidents", "GALE-7", null));
    }

    @Test
    void tellsPicturesFromOtherFiles() {
        assertThat(alert.media())
                .containsExactly(new Medium(
                        "https://coast.example/map.png",
                        "picture",
                        "Map",
                        null,
                        new Medium.Rights(null, null, null, List.of(), null),
                        List.of(new Medium.Rendition(
                                "https://coast.example/map.png", null, "image/png", null, null, 20480L))));
        assertThat(alert.surroundings().links())
                .containsExactly(
                        new Link("alternate", "https://coast.example/storm", null, null),
                        new Link("enclosure", "https://coast.example/d.pdf", "application/pdf", "Details"));
        assertThat(alert.surroundings().authors())
                .containsExactly(new Person("Coast Weather Office", "sender", null, "warnings@coast.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Test", "Exercise", "System", "Draft", "exercise", " Test "})
    void anythingButAnActualAlertIsAnExercise(String status) {
        assertThat(Samples.draft(CAP, usual(status, "Alert", "Public"))
                        .direction()
                        .exercise())
                .isTrue();
    }

    @Test
    void anActualAlertIsNone() {
        assertThat(alert.direction().exercise()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Actual, Alert, Private, scope is Private",
        "Actual, Alert, Restricted, scope is Restricted",
        "Test, Alert, Private, scope is Private",
        "Actual, Ack, Public, msgType is Ack",
        "Actual, Error, Public, msgType is Error",
        "Rehearsal, Alert, Public, status is Rehearsal",
    })
    void refusesWhatIsNotForThePublic(String status, String type, String scope, String why) {
        Found.Unreadable refused =
                Samples.refused(CAP, usual(status, type, scope).getBytes(UTF_8));

        assertThat(refused.reason()).isEqualTo(RejectReason.BAD_FIELD);
        assertThat(refused.detail()).startsWith(why);
    }

    @ParameterizedTest
    @CsvSource({
        "'', <msgType>Alert</msgType>, <scope>Public</scope>",
        "<status>Actual</status>, '', <scope>Public</scope>",
        "<status>Actual</status>, <msgType>Alert</msgType>, ''"
    })
    void refusesWhatDoesNotSayWhatItIsFor(String status, String type, String scope) {
        assertThat(Samples.refused(CAP, alertOf(status, type, scope).getBytes(UTF_8))
                        .reason())
                .isEqualTo(RejectReason.BAD_FIELD);
    }

    @Test
    void putsTheAreasOfAllInfosInOneLanguageTogether() {
        Draft two = Samples.draft(CAP, """
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.1"><identifier>7</identifier><sender>s</sender><sent>2031-07-04T00:00:00-00:00</sent>
                <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
                <info><event>Ice</event><description>Slippery.</description><expires>2031-07-04T10:00:00-00:00</expires><area><areaDesc>North</areaDesc></area></info>
                <info><event>Ice</event><description>Slippery.</description><expires>2031-07-04T12:00:00-00:00</expires><area><areaDesc>South</areaDesc></area></info>
                </alert>""");

        assertThat(two.words().headline()).isEqualTo(Text.plain("Ice"));
        assertThat(two.words().bodies()).containsExactly(Text.plain("Slippery.\n\nNorth; South"));
        assertThat(two.naming().language()).isEqualTo("en-US");
        assertThat(two.stamps().expires()).isEqualTo("2031-07-04T12:00:00-00:00");
        assertThat(two.surroundings().credit()).isEqualTo("s");
    }

    @Test
    void findsEachAlertInWhateverWrapsThem() {
        String one = new String(Samples.file("alert.xml"), UTF_8).replaceFirst("<\\?xml[^>]*>", "");

        assertThat(Samples.found(
                        CAP, "<feed><entry><content>" + one + "</content></entry><entry>" + one + "</entry></feed>"))
                .hasSize(2)
                .allMatch(Found.Item.class::isInstance);
    }

    @Test
    void saysThatItIsNoAlert() {
        assertThat(Samples.refused(CAP, "<feed/>".getBytes(UTF_8)).detail())
                .isEqualTo("no CAP: the document is a feed");
    }

    @Test
    void anAlertOfTheFirstVersionMayLackAScopeAndIsForEditorsToJudge() {
        String xml = """
                <alert xmlns="http://www.incident.com/cap/1.0"><identifier>C1</identifier><sender>coast@coast.example</sender>
                <sent>2023-09-19T14:00:00-04:00</sent><status>Actual</status><msgType>Alert</msgType>
                <info><category>Met</category><event>Gale</event></info></alert>
                """;

        assertThat(Samples.draft(CAP, xml.getBytes(UTF_8)).direction().status()).isEqualTo("withheld");
    }

    @Test
    void whatCancelsIsItselfNoNewsToUse() {
        assertThat(Samples.draft(CAP, usual("Actual", "Cancel", "Public").getBytes(UTF_8))
                        .direction()
                        .status())
                .isEqualTo("canceled");
    }
}
