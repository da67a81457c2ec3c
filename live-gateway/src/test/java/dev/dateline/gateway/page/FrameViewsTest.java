package dev.dateline.gateway.page;

import static dev.dateline.gateway.page.Newsroom.NOW;
import static dev.dateline.gateway.page.Newsroom.STORY;
import static dev.dateline.gateway.page.Newsroom.card;
import static dev.dateline.gateway.page.Newsroom.front;
import static dev.dateline.gateway.page.Newsroom.item;
import static dev.dateline.gateway.page.Newsroom.minutesAgo;
import static dev.dateline.gateway.page.Newsroom.pinned;
import static dev.dateline.gateway.page.Newsroom.post;
import static dev.dateline.gateway.page.Newsroom.statement;
import static dev.dateline.gateway.page.Newsroom.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Signal;
import dev.dateline.gateway.hub.DeskCard;
import dev.dateline.gateway.hub.Note;
import dev.dateline.gateway.hub.State;
import dev.dateline.gateway.hub.Update;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameViewsTest {
    private static final Update POSTED =
            update(5, post("One.\n \n\nTwo\nlines.", 24, Confidence.CONFIRMED, "U.S. State Department"), State.POSTED);

    @Test
    void writesAnUpdateAsTheFrameHasIt() {
        Note note = new Note(minutesAgo(4), Note.CORRECTED, "It named the wrong town.");
        Update update = pinned(update(5, POSTED.post(), State.POSTED, note));

        assertThat(Json.text(UpdateView.of(update, Newsroom.TIMES, NOW)))
                .isEqualTo(
                        "{\"id\":\"e5\",\"seq\":5,\"label\":\"Update 9/19, 2 p.m.:\",\"time\":\"2023-09-19T18:00:00Z\","
                                + "\"paragraphs\":[\"One.\",\"Two\\nlines.\"],\"credit\":\"U.S. State Department\","
                                + "\"confidence\":\"confirmed\",\"state\":\"posted\",\"pinned\":true,"
                                + "\"notes\":[{\"label\":\"Corrected 2:20 p.m.\",\"text\":\"It named the wrong town.\",\"at\":\"2023-09-19T18:20:00Z\"}]}");
    }

    @Test
    void writesARetractedUpdateWithItsNoteAndWithoutItsText() {
        Note corrected = new Note(minutesAgo(10), Note.CORRECTED, "It named the wrong town.");
        Note retracted = new Note(minutesAgo(4), Note.RETRACTED, "Withdrawn by its source.");
        Update update = update(5, POSTED.post(), State.RETRACTED, corrected, retracted);

        assertThat(Json.text(UpdateView.of(update, Newsroom.TIMES, NOW)))
                .isEqualTo(
                        "{\"id\":\"e5\",\"seq\":5,\"label\":\"Update 9/19, 2 p.m.:\",\"time\":\"2023-09-19T18:00:00Z\","
                                + "\"paragraphs\":[],\"credit\":\"U.S. State Department\","
                                + "\"confidence\":\"confirmed\",\"state\":\"retracted\",\"pinned\":false,"
                                + "\"notes\":[{\"label\":\"Retracted 2:20 p.m.\",\"text\":\"Withdrawn by its source.\",\"at\":\"2023-09-19T18:20:00Z\"}]}");
    }

    @Test
    void writesATakenDownUpdateWithoutAnyWord() {
        Update update = update(
                5,
                POSTED.post(),
                State.TAKEN_DOWN,
                new Note(minutesAgo(4), Note.CORRECTED, "It named the wrong town."));

        assertThat(Json.text(UpdateView.of(update, Newsroom.TIMES, NOW)))
                .isEqualTo(
                        "{\"id\":\"e5\",\"seq\":5,\"label\":\"Update 9/19, 2 p.m.:\",\"time\":\"2023-09-19T18:00:00Z\","
                                + "\"paragraphs\":[],\"confidence\":\"confirmed\",\"state\":\"takenDown\",\"pinned\":false,"
                                + "\"notes\":[]}");
    }

    @Test
    void writesAFrontAsTheFrameHasIt() {
        Story story = new Story("A headline", List.of("A paragraph."));

        assertThat(Json.text(FrontView.of(front(story, Phase.LIVE, "e5"), NOW)))
                .isEqualTo("{\"headline\":\"A headline\",\"paragraphs\":[\"A paragraph.\"],\"language\":\"en\","
                        + "\"zone\":\"America/New_York\",\"style\":\"AP\",\"phase\":\"live\",\"pinned\":\"e5\"}");
        assertThat(Json.text(FrontView.of(front(story, Phase.CLOSED, null), NOW).with("It is over.")))
                .isEqualTo(
                        "{\"headline\":\"A headline\",\"paragraphs\":[\"A paragraph.\"],\"language\":\"en\","
                                + "\"zone\":\"America/New_York\",\"style\":\"AP\",\"phase\":\"closed\",\"note\":\"It is over.\"}");
    }

    @Test
    void writesAProposalAsTheDesksFrameHasIt() {
        Copy copy = new Copy("en", "An item", "First.\n\nSecond.", List.of("For editors."));
        DeskCard card = card(
                item("a1", statement("U.S. State Department"), Signal.CORRECTION, 2, copy),
                Relation.CORRECTION,
                "A suggestion.",
                POSTED,
                update(4, POSTED.post(), State.RETRACTED));

        assertThat(Json.text(ProposalView.of(card, NOW)))
                .isEqualTo("{\"id\":\"p-a1\",\"article\":\"nagorno-karabakh\",\"articleHeadline\":\"" + STORY.headline()
                        + "\",\"desk\":\"world\",\"state\":\"pending\",\"base\":3,\"kind\":\"statement\","
                        + "\"relation\":\"correction\",\"source\":\"U.S. State Department\","
                        + "\"providerTime\":\"9/19, 1:58 p.m.\",\"received\":\"2026-01-02T03:04:05Z\",\"urgency\":2,"
                        + "\"headline\":\"An item\",\"paragraphs\":[\"First.\",\"Second.\"],"
                        + "\"notes\":[\"For editors.\"],\"score\":0.94,"
                        + "\"terms\":[{\"word\":\"Nagorno-Karabakh\",\"weight\":0.5},"
                        + "{\"word\":\"hostilities\",\"weight\":0.25}],\"watches\":[\"Ceasefire\"],"
                        + "\"statements\":[{\"source\":\"U.S. State Department\",\"gist\":\"A suggestion.\","
                        + "\"ground\":\"the item as a whole\",\"item\":{\"item\":{\"provider\":\"harbor-wire\",\"uri\":\"a1\"},"
                        + "\"version\":\"1\"}}],"
                        + "\"label\":\"Update 9/19, 2 p.m.:\","
                        + "\"suggestion\":{\"text\":\"A suggestion.\",\"stamp\":\"2023-09-19T18:00:00Z\","
                        + "\"confidence\":\"CLAIMED\",\"restsOn\":[{\"item\":{\"provider\":\"harbor-wire\","
                        + "\"uri\":\"a1\"},\"version\":\"1\"}],\"credit\":\"U.S. State Department\"},"
                        + "\"affected\":[{\"id\":\"e5\",\"base\":1,\"label\":\"Update 9/19, 2 p.m.:\","
                        + "\"text\":\"One.\\n \\n\\nTwo\\nlines.\",\"scheduled\":false}],\"gone\":[]}");
    }

    @Test
    void saysWhatOfAWatchStandsInTheItem() {
        Copy copy = new Copy("en", "An item", "First.", List.of());
        DeskCard card = card(
                item("a1", statement("U.S. State Department"), Signal.NONE, 2, copy), Relation.NEW, "A suggestion.");
        DeskCard caught = because(
                card,
                new Reason(
                        0.9,
                        List.of(),
                        List.of("Vessels", "Place"),
                        List.of(),
                        null,
                        List.of(new Reason.Clauses("Vessels", List.of("\"Amber Gull\"", "tug*")))));

        assertThat(ProposalView.of(caught, NOW).why()).containsExactly("Vessels: \"Amber Gull\", tug*", "Place");
        assertThat(Json.text(ProposalView.of(caught, NOW)))
                .contains("\"watches\":[\"Vessels\",\"Place\"],"
                        + "\"clauses\":[{\"watch\":\"Vessels\",\"found\":[\"\\\"Amber Gull\\\"\",\"tug*\"]}]");
    }

    private static DeskCard because(DeskCard card, Reason reason) {
        Proposal given = card.proposal();
        Evidence known = given.evidence();
        Evidence evidence = new Evidence(known.item(), known.relation(), reason, known.statements(), known.received());
        Proposal proposal =
                new Proposal(given.id(), given.desk(), given.article(), given.state(), evidence, given.suggestion());
        return new DeskCard(
                proposal, card.base(), card.articleHeadline(), card.times(), card.affected(), card.scheduled());
    }
}
