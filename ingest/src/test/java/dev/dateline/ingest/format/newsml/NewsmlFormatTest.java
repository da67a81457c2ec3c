package dev.dateline.ingest.format.newsml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.format.Direction.Reference;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.Medium;
import dev.dateline.ingest.format.Medium.Rendition;
import dev.dateline.ingest.format.Naming;
import dev.dateline.ingest.format.Stamps;
import dev.dateline.ingest.format.Surroundings.Category;
import dev.dateline.ingest.format.Surroundings.Link;
import dev.dateline.ingest.format.Surroundings.Person;
import dev.dateline.ingest.format.Surroundings.Provenance;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.xml.Samples;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsmlFormatTest {
    private static final Format NEWSML = new NewsmlFormat();
    private static final String TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

    private final Draft item = Samples.draft(NEWSML, Samples.file("newsitem.xml"));

    private static Draft draft(String inside) {
        return Samples.draft(NEWSML, "<newsItem guid='HW-5' version='1'>" + inside + "</newsItem>");
    }

    private static List<Found> message() {
        URI base = URI.create("https://harborwire.example/out/");
        return NEWSML.read(Samples.file("message.xml"), new Format.Told(null, base));
    }

    private static Draft inMessage(int place) {
        return ((Found.Item) message().get(place)).draft();
    }

    @Test
    void namesTheItemWithoutItsVersion() {
        assertThat(item.naming())
                .isEqualTo(new Naming("tag:harborwire.example,2031:newsml_HB77Q", "3", "en", "FERRY-FIRE"));
    }

    @Test
    void readsTheTimesAsWritten() {
        assertThat(item.stamps())
                .isEqualTo(new Stamps(
                        "2031-07-04T09:00:00+02:00",
                        "2031-07-04T12:05:00+02:00",
                        "2031-07-04T13:00:00+02:00",
                        "2031-07-11T00:00:00Z"));
    }

    @Test
    void tellsWhatTheProviderWants() {
        assertThat(item.direction().status()).isEqualTo("stat:usable");
        assertThat(item.direction().urgency()).isEqualTo("2");
        assertThat(item.direction().signals()).containsExactly("sig:correction");
        assertThat(item.direction().exercise()).isFalse();
    }

    @Test
    void refersToAnotherItemWithoutItsVersionAndNeverToItself() {
        assertThat(item.direction().about())
                .containsExactly(new Reference("tag:harborwire.example,2031:newsml_HB60A", "corrects"));
    }

    @Test
    void takesTheWordsInTheLanguageOfTheContent() {
        assertThat(item.words().headline()).isEqualTo(Text.plain("Ferry fire off Bergen: all \"safe\" & ashore"));
        assertThat(item.words().summary()).isEqualTo(Text.plain("Everybody left the ferry in time."));
        assertThat(item.words().dateline()).isEqualTo("BERGEN, July 4 (Harbor Wire)");
        assertThat(item.words().byline()).isEqualTo("By Ida Fjelde");
        assertThat(item.words().notes()).containsExactly("Corrects the number of passengers in paragraph 2.");
    }

    @Test
    void putsMarkupBeforePlainTextAndLeavesScriptsOut() {
        assertThat(item.words().bodies())
                .containsExactly(
                        Text.html(
                                "<p>A fire broke out on the <b>ferry</b> &quot;Lys&quot;.</p><p>212 people left it.</p>"),
                        Text.plain("A fire broke out.\n\nPlain second paragraph."));
    }

    @Test
    void tellsSubjectsByTheirVocabularyCodeAndName() {
        assertThat(item.surroundings().categories())
                .containsExactly(
                        new Category(TOPICS, "20000139", "maritime accident"),
                        new Category("https://harborwire.example/codes/subject/", "ferries", "ferries"),
                        new Category(TOPICS, "20001339", "fire"),
                        new Category("http://cv.iptc.org/newscodes/genre/", "Current", "Current"),
                        new Category("hwgeo", "BGO", "Bergen"),
                        new Category(null, null, "ferry"));
    }

    @Test
    void tellsWhoMadeTheItemAndWhoStandsBehindIt() {
        assertThat(item.surroundings().authors())
                .containsExactly(
                        new Person("Ida Fjelde", "hwrole:reporter", "ida@harborwire.example", "hwstaff:41"),
                        new Person("Tom Øye", "contributor", null, null));
        assertThat(item.surroundings().credit()).isEqualTo("Harbor Wire / Fjelde");
        assertThat(item.surroundings().usage()).isEqualTo("Online until year's end.\nNo archives.");
        assertThat(item.surroundings().provenance())
                .isEqualTo(new Provenance(
                        "Harbor Wire",
                        List.of("Coastal Rescue Centre"),
                        "(c) 2031 Harbor Wire; Harbor Wire Cooperative",
                        List.of("iso3166-1a2:NO")));
    }

    @Test
    void keepsLinksWithWhatTheyAreTo() {
        assertThat(item.surroundings().links())
                .containsExactly(
                        new Link("irel:previousVersion", "tag:harborwire.example,2031:newsml_HB77Q:2", null, null),
                        new Link("hwrel:corrects", "tag:harborwire.example,2031:newsml_HB60A:1", null, null),
                        new Link("irel:seeAlso", "/live/ferry", "text/html", "Live page"),
                        new Link("alternate", "https://harborwire.example/ferry", "text/html", null));
    }

    @Test
    void findsEveryItemOfAMessageAndNoneInAnEnvelopeWithoutName() {
        assertThat(message()).hasSize(3).allMatch(Found.Item.class::isInstance);
        assertThat(inMessage(0).direction().status()).isEqualTo("stat:canceled");
        assertThat(inMessage(0).direction().about()).containsExactly(new Reference("HW-0", "withdraws"));
        assertThat(inMessage(0).words().bodies()).containsExactly(Text.html("<p>Do not use.</p>"));
    }

    @Test
    void makesOneMediumOfAllRenditionsOfAPicture() {
        Medium picture = inMessage(1).media().getFirst();

        assertThat(inMessage(1).media()).hasSize(1);
        assertThat(picture.uri()).isEqualTo("HW-2");
        assertThat(picture.kind()).isEqualTo("picture");
        assertThat(picture.caption()).isEqualTo("The quay at noon.");
        assertThat(picture.alt()).isEqualTo("People on a quay.");
        assertThat(picture.rights()).isEqualTo(new Medium.Rights("Harbor Wire/Ung", null, "No sales", List.of(), null));
        assertThat(picture.renditions())
                .containsExactly(
                        new Rendition(
                                "https://harborwire.example/out/pics/quay.jpg",
                                "rnd:highRes",
                                "image/jpeg",
                                4000,
                                3000,
                                5123456L),
                        new Rendition(
                                "https://harborwire.example/out/pics/quay.tif",
                                "rnd:print",
                                "image/tiff",
                                null,
                                null,
                                null),
                        new Rendition("urn:hw:thumb", "rnd:thumbnail", null, null, null, null),
                        new Rendition("HW-2", null, "image/gif", null, null, null));
    }

    @Test
    void takesAPackageForAnItemWhoseMembersAreLinks() {
        Draft top = inMessage(2);

        assertThat(top.naming().uri()).isEqualTo("HW-TOP");
        assertThat(top.words().headline()).isEqualTo(Text.plain("Top stories"));
        assertThat(top.surroundings().links())
                .containsExactly(
                        new Link("item", "HW-1", "application/vnd.iptc.g2.newsitem+xml", "Withdrawn"),
                        new Link("item", "https://harborwire.example/2", null, null));
    }

    @Test
    void readsNitfWithinAnItemWithAllThatItSays() {
        Draft draft = draft("""
                <contentSet><inlineXML contenttype="application/nitf+xml"><n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/">
                <n:body><n:body.head><n:hedline><n:hl1>Quay closed</n:hl1></n:hedline>
                <n:byline>By Ida Fjelde, <n:byttl>Reporter</n:byttl></n:byline><n:dateline>BERGEN</n:dateline></n:body.head>
                <n:body.content><n:p>It is closed.</n:p></n:body.content></n:body></n:nitf></inlineXML></contentSet>""");

        assertThat(draft.words().headline()).isEqualTo(Text.plain("Quay closed"));
        assertThat(draft.words().bodies()).containsExactly(Text.html("<p>It is closed.</p>"));
        assertThat(draft.words().dateline()).isEqualTo("BERGEN");
        assertThat(draft.surroundings().authors()).containsExactly(new Person("Ida Fjelde", "Reporter", null, null));
    }

    @Test
    void decodesBase64TextAndLeavesOutWhatIsNone() {
        String base64 = "PHA+Svh0dWw8L3A+";

        assertThat(draft("<contentSet><inlineData encoding='base64' contenttype='text/html; charset=iso-8859-1'>"
                                + base64 + "</inlineData></contentSet>")
                        .words()
                        .bodies())
                .containsExactly(Text.html("<p>Jøtul</p>"));
        assertThat(draft(
                                "<contentSet><inlineData encoding='base64' contenttype='text/plain'>A</inlineData></contentSet>")
                        .words()
                        .bodies())
                .isEmpty();
    }

    @Test
    void takesTextElsewhereForALinkAndNoMedium() {
        Draft draft = draft("<itemMeta><itemClass qcode='ninat:text'/></itemMeta><contentSet>"
                + "<remoteContent href='https://harborwire.example/5.html' contenttype='text/html'/></contentSet>");

        assertThat(draft.media()).isEmpty();
        assertThat(draft.surroundings().links())
                .containsExactly(new Link("alternate", "https://harborwire.example/5.html", "text/html", null));
    }

    @Test
    void givesAllDescriptionsOfAVideoForTheTextThatItLacks() {
        Draft draft = draft("<contentMeta><description role='x:shotlist'>1. Quay<br/>2. Ferry</description>"
                + "<description role='x:dopesheet'>The ferry docks.</description></contentMeta>");

        assertThat(draft.words().summary()).isEqualTo(Text.html("<p>The ferry docks.</p>\n<p>1. Quay<br>2. Ferry</p>"));
    }

    @Test
    void holdsBackAnItemUnderAnEmbargoWithoutEnd() {
        assertThat(draft("<itemMeta><embargoed/><pubStatus qcode='stat:usable'/></itemMeta>")
                        .direction()
                        .status())
                .isEqualTo("stat:withheld");
        assertThat(draft("<itemMeta><embargoed/><pubStatus qcode='stat:canceled'/></itemMeta>")
                        .direction()
                        .status())
                .isEqualTo("stat:canceled");
    }

    @Test
    void hearsAnExercise() {
        assertThat(draft("<itemMeta><signal qcode='hwsig:TEST'/></itemMeta>")
                        .direction()
                        .exercise())
                .isTrue();
    }

    @Test
    void saysOfAConceptThatItIsNoNewsText() {
        Draft event = Samples.draft(NEWSML, """
                <conceptItem guid="HW-E1" version="2" xml:lang="en"><itemMeta><versionCreated>2031-07-01T00:00:00Z</versionCreated></itemMeta>
                <concept><conceptId qcode="hwev:1"/><type qcode="cpnat:event"/><name>Harbor Day</name>
                <definition>Open ships &lt;all day&gt;.</definition>
                <eventDetails><dates><start>2031-08-01</start><duration>P2D</duration></dates><location><name>Bergen</name></location></eventDetails>
                </concept></conceptItem>""");

        assertThat(event.words().headline()).isEqualTo(Text.plain("Harbor Day"));
        assertThat(event.words().bodies())
                .containsExactly(Text.html("<p>Harbor Day</p><p>Open ships &lt;all day&gt;.</p><p>Bergen</p>"));
        assertThat(event.words().notes())
                .containsExactly(
                        "This item describes a person, a place, an event or a subject; it is no news text.",
                        "Harbor Day: start 2031-08-01, duration P2D");
    }

    @Test
    void givesTheNotesOfAPlanToEditors() {
        Draft plan = Samples.draft(NEWSML, """
                <planningItem guid="HW-P1" version="1"><newsCoverageSet><newsCoverage><planning>
                <scheduled>2031-08-01T10:00:00Z</scheduled><headline>Harbor Day opens</headline><edNote>Text, 300 words</edNote>
                </planning><delivery><deliveredItemRef guidref="HW-9"/></delivery></newsCoverage></newsCoverageSet></planningItem>""");

        assertThat(plan.words().headline()).isEqualTo(Text.plain("Harbor Day opens"));
        assertThat(plan.words().notes())
                .containsExactly(
                        "This item tells what coverage is planned; it is no news text.",
                        "Text, 300 words",
                        "Scheduled: 2031-08-01T10:00:00Z");
        assertThat(plan.surroundings().links()).containsExactly(new Link("item", "HW-9", null, null));
    }

    @Test
    void keepsTheWholeItemsOfAMessageThatBreaksOff() {
        String whole = new String(Samples.file("message.xml"), UTF_8);

        List<Found> found = Samples.found(NEWSML, whole.substring(0, whole.indexOf("People on")));

        assertThat(found).hasSize(2);
        assertThat(found.getFirst()).isInstanceOf(Found.Item.class);
        assertThat(found.getLast())
                .isInstanceOfSatisfying(
                        Found.Unreadable.class, cut -> assertThat(cut.detail()).startsWith("not well-formed at line"));
    }

    @Test
    void namesWhatStandsAmongItemsAndIsNone() {
        List<Found> found = Samples.found(NEWSML, "<newsMessage><itemSet><memo>x</memo></itemSet></newsMessage>");

        assertThat(found)
                .containsExactly(new Found.Unreadable(
                        RejectReason.MALFORMED, "the itemSet holds a memo, which is no item of NewsML-G2"));
    }

    @Test
    void readsTheHeaderOfAMessageForAllItsItems() {
        Draft draft = Samples.draft(NEWSML, """
                <newsMessage><header><catalog><scheme alias="hw" uri="https://harborwire.example/codes/"/></catalog>
                <signal qcode="hwmsg:test"/></header><itemSet><newsItem guid="HW-6"><contentMeta><subject qcode="hw:quay"/></contentMeta>
                </newsItem></itemSet></newsMessage>""");

        assertThat(draft.direction().exercise()).isTrue();
        assertThat(draft.surroundings().categories())
                .containsExactly(new Category("https://harborwire.example/codes/", "quay", null));
    }

    @Test
    void findsNothingInAnEmptyMessage() {
        assertThat(Samples.found(NEWSML, "<newsMessage><itemSet/></newsMessage>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss/>", "<NewsML/>", "<newsMessage/>", "<newsItem guid='a'>", "", "hello"})
    void saysWhyItReadsNothing(String xml) {
        Found.Unreadable refused = Samples.refused(NEWSML, xml.getBytes(UTF_8));

        assertThat(refused.reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(refused.detail()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void refusesANameThatItWouldHaveToMend() {
        assertThat(Samples.refused(NEWSML, "<newsItem guid='a&#xD800;b'/>".getBytes(UTF_8))
                        .reason())
                .isEqualTo(RejectReason.BAD_FIELD);
    }

    @Test
    void takesTheMainHeadlineWhereverItStands() {
        String xml = "<newsItem guid='HW-9' version='1'><contentMeta><headline role='hld:sub'>Beside</headline>"
                + "<headline role='hld:main'>Main</headline></contentMeta></newsItem>";

        assertThat(Samples.draft(new NewsmlFormat(), xml).words().headline()).isEqualTo(Text.plain("Main"));
    }
}
