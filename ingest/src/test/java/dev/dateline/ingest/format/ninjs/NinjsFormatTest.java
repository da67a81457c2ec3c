package dev.dateline.ingest.format.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.Surroundings.Category;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.xml.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NinjsFormatTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"uri":"u","colour":"red"}                                       | colour is no field of ninjs
            {"uri":"u","type":"poem"}                                        | type 'poem' is not text, audio, video, picture, graphic, composite, component, event or planning
            {"uri":"u","pubstatus":"cancelled"}                              | pubstatus 'cancelled' is not usable, withheld or canceled
            {"uri":"u","headline_é":"x"}                                     | headline_é is no field of ninjs
            {"uri":"u","headline_":"x"}                                      | headline_ is no field of ninjs
            {"uri":"u","body_x":7}                                           | body_x is not text
            {"uri":"u","subjects":[{"name":7}]}                              | subjects.name is not text
            {"uri":"u","subjects":[{"relevance":101}]}                       | subjects.relevance is not a whole number from 0 to 100
            {"uri":"u","headlines":[{"role":"main"}]}                        | headlines.value is missing
            {"uri":"u","renditions":[{"href":"x"}]}                          | renditions.name is missing
            {"uri":"u","renditions":{"web":{"size":1}}}                      | renditions.web.size is no field of ninjs
            {"uri":"u","associations":[{"uri":"v"}]}                         | associations.name is missing
            {"uri":"u","associations":[{"name":"v"}]}                        | associations.uri is missing
            {"uri":"u","associations":{"a":{"uri":"v","odd":1}}}             | associations.a.odd is no field of ninjs
            {"uri":"u","rightsinfo":{"linkedrights":"l","encodedrights":""}} | rightsinfo needs either linked or encoded rights
            {"uri":"u","places":[{"geojson":{"type":"Point","coordinates":["a","b"]}}]} | places.geojson has no coordinates of a Point
            {"uri":"u","people":[{"contactinfo":[{"type":"phone"}]}]}        | people.contactinfo needs either a value or an address
            {"uri":"u","eventDetails":{"dates":{"startDate":"a","expectedStartDate":"2024"}}} | eventDetails.dates needs either a start (or end) date or an expected one
            {"uri":"u","eventDetails":{"dates":{"expectedStartDate":"29 Feb"}}} | eventDetails.dates.expectedStartDate '29 Feb' is not a date, whole or cut short
            {"$standard":{"version":"1.3"},"uri":"u","expires":"2024-01-01T00:00:00Z"} | expires is no field of ninjs 1.3
            """)
    void refusesWhatTheStandardDoesNotHave(String json, String detail) {
        assertThat(read(json))
                .singleElement()
                .isInstanceOfSatisfying(
                        Found.Unreadable.class,
                        unreadable -> assertThat(unreadable.detail()).isEqualTo(detail));
    }

    @Test
    void aSchemaOfAProvidersOwnMayAddFields() {
        String json = "{\"uri\":\"u\",\"standard\":{\"schema\":\"https://harbor.example/own.json\"},\"mood\":\"calm\"}";

        assertThat(read(json)).singleElement().isInstanceOf(Found.Item.class);
    }

    @Test
    void readsNinjsOneWithItsMapsAndEndings() {
        Draft draft = draft("""
                {"uri":"u","headline_main":"Main","byline":"By A","located":"ELM","description_text":"Short",
                 "body_text":"Plain","body_xhtml":"<p>Rich</p>","subject":[{"scheme":"s","code":"c","name":"n"}],
                 "associations":{"photo":{"uri":"p","type":"picture","renditions":{"web":{"href":"http://x.example/p.jpg",
                  "mimetype":"image/jpeg","width":3,"sizeinbytes":9}}}}}""");

        assertThat(draft.words().headline()).isEqualTo(Text.html("Main"));
        assertThat(draft.words().bodies()).containsExactly(Text.html("<p>Rich</p>"), Text.plain("Plain"));
        assertThat(draft.words().summary()).isEqualTo(Text.plain("Short"));
        assertThat(draft.words().dateline()).isEqualTo("ELM");
        assertThat(draft.surroundings().categories())
                .singleElement()
                .satisfies(category -> assertThat(category.code()).isEqualTo("c"));
        assertThat(draft.media().getFirst().renditions().getFirst().role()).isEqualTo("web");
        assertThat(draft.media().getFirst().renditions().getFirst().bytes()).isEqualTo(9L);
    }

    @Test
    void takesTheTitleOfAnEventForItsHeadline() {
        Draft draft = draft("""
                {"uri":"u","type":"event","title":"Launch","eventDetails":{"dates":{"startDate":"2024-01-01T00:00:00Z"}}}""");

        assertThat(draft.words().headline()).isEqualTo(Text.html("Launch"));
    }

    @Test
    void aListOfManyThousandIsRefusedAsOne() {
        String many = "[" + "{},".repeat(100_000) + "{}]";

        assertThat(read(many)).singleElement().isInstanceOf(Found.Unreadable.class);
    }

    @Test
    void associationsWithinAssociationsEndSomewhere() {
        String deep =
                "{\"uri\":\"u\",\"associations\":[{\"name\":\"n\",".repeat(50) + "\"uri\":\"u\"" + "}]}".repeat(50);

        assertThat(read(deep)).singleElement().isInstanceOf(Found.Unreadable.class);
    }

    private static List<Found> read(String json) {
        return new NinjsFormat().read(json.getBytes(StandardCharsets.UTF_8), Format.Told.NOTHING);
    }

    private static Draft draft(String json) {
        return switch (read(json).getFirst()) {
            case Found.Item item -> item.draft();
            case Found.Unreadable unreadable -> throw new AssertionError(unreadable);
        };
    }

    @Test
    void namesAnObjectByItsGuidWhereItHasNoUri() {
        String json = "{\"guid\":\"urn:harbor:7\",\"headline\":\"Barge\"}";

        assertThat(Samples.draft(new NinjsFormat(), json.getBytes(UTF_8))
                        .naming()
                        .uri())
                .isEqualTo("urn:harbor:7");
    }

    @Test
    void tellsThePeoplePlacesAndEventsThatAnObjectIsAbout() {
        String json = """
                {"uri":"urn:harbor:7","person":[{"name":"Ann Orme"}],"organisation":[{"name":"Barge plc","code":"BRG"}],
                 "place":[{"name":"Orme"}],"event":[{"name":"Regatta"}]}
                """;

        assertThat(Samples.draft(new NinjsFormat(), json.getBytes(UTF_8))
                        .surroundings()
                        .categories())
                .containsExactlyInAnyOrder(
                        new Category("person", null, "Ann Orme"),
                        new Category("organisation", "BRG", "Barge plc"),
                        new Category("place", null, "Orme"),
                        new Category("event", null, "Regatta"));
    }
}
