package dev.dateline.ingest.format.nitf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.format.Direction;
import dev.dateline.ingest.format.Direction.Reference;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Format;
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
import java.util.List;
import org.junit.jupiter.api.Test;

class NitfFormatTest {
    private static final Format NITF = new NitfFormat();

    private final Draft document = Samples.draft(NITF, Samples.file("nitf.xml"));

    private static Draft draft(String head, String body) {
        return Samples.draft(NITF, "<nitf><head>" + head + "</head><body>" + body + "</body></nitf>");
    }

    @Test
    void namesTheDocumentByItsIdAndCountsTheVersionsOfItsKey() {
        assertThat(document.naming()).isEqualTo(new Naming("HW-2031-77", "2.4", "en", "FERRY-FIRE"));
    }

    @Test
    void namesADocumentWithoutIdByItsKeyAndDay() {
        Draft draft = draft(
                "<docdata><date.issue norm='2031-07-04T10:00:00Z'/><du-key key='QUAY' version='2'/></docdata>", "");

        assertThat(draft.naming()).isEqualTo(new Naming("QUAY,20310704", "2", null, "QUAY"));
    }

    @Test
    void readsTheDatesAsWritten() {
        assertThat(document.stamps())
                .isEqualTo(new Stamps(
                        "20310704T080000+0200", "20310704T100500+0200", "20310704T110000+0200", "20310711T000000Z"));
    }

    @Test
    void tellsWhatItCorrectsAndWithdraws() {
        assertThat(document.direction())
                .isEqualTo(new Direction(
                        "usable",
                        "3",
                        List.of("correction", "update"),
                        List.of(new Reference("HW-ORIG", "corrects"), new Reference("HW-OLD", "withdraws")),
                        false));
    }

    @Test
    void takesTheWordsOfTheBodysHead() {
        assertThat(document.words().headline()).isEqualTo(Text.plain("Ferry fire off Bergen"));
        assertThat(document.words().summary())
                .isEqualTo(Text.html("<p>Everybody is safe</p>\n<p>They left in time.</p>"));
        assertThat(document.words().dateline()).isEqualTo("BERGEN, July 4");
        assertThat(document.words().byline()).isEqualTo("By Ida Fjelde, Coast reporter");
    }

    @Test
    void keepsNotesToEditorsOutOfTheText() {
        assertThat(document.words().notes())
                .containsExactly(
                        "Adds quotes.",
                        "Corrects the ship's name",
                        "Pictures follow.",
                        "Editors: name of ship is correct.");
        assertThat(document.words().bodies().getFirst().value()).doesNotContain("Editors:");
    }

    @Test
    void writesTheTextAsHtmlWithoutMedia() {
        assertThat(document.words().bodies()).hasSize(1);
        assertThat(document.words().bodies().getFirst().value().replaceAll(">\\s+<", "><"))
                .isEqualTo(
                        "<div><p>A fire broke out — on the Lys with 212 people &amp; 40 cars.</p><h2>What we know</h2>"
                                + "<p>Nobody was hurt; café closed.</p><table><tr><td>Deck</td><td>3</td></tr></table></div>"
                                + "<p>Reporting by Ida Fjelde</p>");
    }

    @Test
    void readsMediaWithCreditAndLimits() {
        assertThat(document.media())
                .containsExactly(new Medium(
                        "quay.jpg",
                        "picture",
                        "The quay at noon.",
                        "A quay",
                        new Medium.Rights("T. Ung", "2031 Harbor Wire", "No archives", List.of("Norway"), "20311231"),
                        List.of(
                                new Rendition("quay.jpg", "hires", "image/jpeg", 4000, 3000, null),
                                new Rendition("quay-s.jpg", null, "image/jpeg", 200, 150, null))));
    }

    @Test
    void tellsSubjectsKeywordsAndNames() {
        assertThat(document.surroundings().categories())
                .containsExactly(
                        new Category("http://cv.iptc.org/newscodes/subjectcode/", "03010000", "transport"),
                        new Category("fixture", "evening-list", null),
                        new Category("doc-scope", "Nordic", null),
                        new Category("series", null, "Ferries"),
                        new Category(null, null, "ferry"),
                        new Category(null, null, "fire"),
                        new Category("hw:desk", null, "Coast"),
                        new Category("hw", "p41", "Ida Fjelde"),
                        new Category("location", null, "Bergen"));
    }

    @Test
    void tellsWhoMadeItAndWhoStandsBehindIt() {
        assertThat(document.surroundings().authors())
                .containsExactly(new Person("Ida Fjelde", "Coast reporter", null, null));
        assertThat(document.surroundings().credit()).isEqualTo("Harbor Wire");
        assertThat(document.surroundings().usage()).isEqualTo("No archives");
        assertThat(document.surroundings().provenance())
                .isEqualTo(new Provenance(
                        "Harbor Wire", List.of("Coastal Rescue Centre"), "2031 Harbor Wire", List.of("Norway")));
        assertThat(document.surroundings().links())
                .containsExactly(new Link("alternate", "https://harborwire.example/ferry", null, null));
    }

    @Test
    void takesANameOutOfABylineInWords() {
        Draft draft = draft("", "<body.head><byline>By O'Neill &amp; Sons, <byttl>Staff</byttl></byline></body.head>");

        assertThat(draft.surroundings().authors()).containsExactly(new Person("O'Neill & Sons", "Staff", null, null));
    }

    @Test
    void fallsBackToTheTitleOfTheHead() {
        assertThat(draft("<title>Quay closed</title>", "<p>It is.</p>").words()).satisfies(words -> {
            assertThat(words.headline()).isEqualTo(Text.plain("Quay closed"));
            assertThat(words.bodies()).containsExactly(Text.html("<p>It is.</p>"));
        });
    }

    @Test
    void hearsTheStatusAndAnExercise() {
        assertThat(draft("<docdata management-status='canceled'/>", "")
                        .direction()
                        .status())
                .isEqualTo("canceled");
        assertThat(draft("<tobject tobject.type='Test'/>", "").direction().exercise())
                .isTrue();
    }

    @Test
    void aCorrectionOfItselfIsOnlyASignal() {
        Direction direction = draft("<docdata><doc-id id-string='A'/><correction id-string='A'/></docdata>", "")
                .direction();

        assertThat(direction.signals()).containsExactly("correction");
        assertThat(direction.about()).isEmpty();
    }

    @Test
    void readsLatin1AsDeclared() {
        String xml = "<?xml version='1.0' encoding='ISO-8859-1'?><nitf><head><title>Bodø – nei</title></head></nitf>";

        assertThat(Samples.draft(NITF, xml.replace('–', '-').getBytes(ISO_8859_1))
                        .words()
                        .headline())
                .isEqualTo(Text.plain("Bodø - nei"));
    }

    @Test
    void saysThatItIsNoNitf() {
        assertThat(Samples.refused(NITF, "<html/>".getBytes(UTF_8))).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(RejectReason.MALFORMED);
            assertThat(refused.detail()).isEqualTo("no NITF: the document is a html");
        });
    }

    @Test
    void takesTheLanguageOfTheDocument() {
        String xml = "<nitf baselang='de'><body><body.content><p>Ein Satz.</p></body.content></body></nitf>";

        assertThat(Samples.draft(new NitfFormat(), xml).naming().language()).isEqualTo("de");
    }
}
