package dev.dateline.gateway.page;

import static dev.dateline.gateway.page.Newsroom.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.fact.Footing;
import dev.dateline.contract.fact.Place;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.gateway.hub.DeskCard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What editors are shown of who said what, and of what no longer stands, names what it rests on. */
class EvidenceOnTheDeskTest {
    private final Views views = new Views("Demonstration");

    @Test
    void anAlertNamesTheWordsOfTheItemWhereTheyStandAndTheRule() throws Exception {
        WireItem item = item("en", "They have commented.");
        Footing footing = new Footing(
                item.version(), new Place(Place.Part.BODY, 0, 0, 20), "They have commented.", "awaited statement", 0.9);
        DeskCard plain = Newsroom.card(item, Relation.NEW, "A suggestion.");
        Alert alert = new Alert(
                "a-1",
                Alert.Kind.OUTDATED,
                new Place(Place.Part.PARAGRAPH, 2, 0, 24),
                "They have not commented.",
                "They spoke.",
                footing,
                null);
        DeskCard card = new DeskCard(
                plain.proposal().alerting(List.of(alert)),
                plain.base(),
                plain.articleHeadline(),
                plain.times(),
                List.of(),
                List.of());

        assertThat(views.desk(List.of(card), List.of(), Newsroom.ME, NOW))
                .contains("paragraph 3, outdated: <q>They have not commented.</q> They spoke."
                        + " “They have commented.” (body of the item; awaited statement 0.90)");
        JsonNode told = Json.tree(Json.bytes(ProposalView.of(card, NOW))).at("/alerts/0");
        assertThat(told.at("/item/item/uri").asText()).isEqualTo("a1");
        assertThat(told.path("from").asText()).isEqualTo("body");
        assertThat(told.path("end").asInt()).isEqualTo(20);
        assertThat(told.path("confidence").asDouble()).isEqualTo(0.9);
    }

    @Test
    void aStatementSaysByWhatItWasFound() {
        DeskCard card = Newsroom.card(item("en", "The dam holds."), Relation.NEW, "The dam holds.");

        assertThat(views.desk(List.of(card), List.of(), Newsroom.ME, NOW))
                .contains("Harbor Wire: The dam holds. (the item as a whole)");
    }

    @Test
    void anItemInAnotherLanguageSaysWhyNobodyIsSaidToHaveSpoken() {
        DeskCard card = Newsroom.card(item("fr", "Le barrage tient."), Relation.NEW, "Le barrage tient.");

        assertThat(views.desk(List.of(card), List.of(), Newsroom.ME, NOW))
                .contains("data-test=\"unread\">Statements are found in English alone; this is in French.</p>");
    }

    private static WireItem item(String language, String body) {
        return Newsroom.item("a1", Newsroom.wire(), Signal.NONE, 3, new Copy(language, "Dam", body, List.of()));
    }
}
