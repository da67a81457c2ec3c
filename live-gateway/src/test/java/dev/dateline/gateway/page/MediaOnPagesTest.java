package dev.dateline.gateway.page;

import static dev.dateline.gateway.page.Newsroom.HOSTILE;
import static dev.dateline.gateway.page.Newsroom.NOW;
import static dev.dateline.gateway.page.Newsroom.STORY;
import static dev.dateline.gateway.page.Newsroom.front;
import static dev.dateline.gateway.page.Newsroom.post;
import static dev.dateline.gateway.page.Newsroom.snapshot;
import static dev.dateline.gateway.page.Newsroom.update;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.gateway.hub.ArticleSnapshot;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.hub.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures, videos and embeds as readers, editors and machines see them. */
class MediaOnPagesTest {
    private static final Views VIEWS = new Views(null);

    @Test
    void aPictureKeepsItsRoomIsDescribedAndNamesWhoMadeIt() {
        assertThat(VIEWS.article(showing(Pictures.HALL), NOW))
                .contains(
                        "<img src=\"https://pictures.example/hall.jpg\" alt=\"The hall where they talk\" width=\"1200\""
                                + " height=\"800\" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\">")
                .containsSubsequence("<figcaption>", "The hall on Tuesday", "A. Photographer", "© 2023 Harbor Wire")
                .contains(
                        "<a href=\"https://creativecommons.org/licenses/by/4.0/\" rel=\"license noopener noreferrer\"")
                .doesNotContain("40 crowns");
    }

    @Test
    void aVideoIsALinkAndSoIsAnEmbedUntilAReaderAsksForMore() {
        String html = VIEWS.article(showing(Pictures.TALK, Pictures.FILM), NOW);

        assertThat(html)
                .contains(
                        "href=\"https://www.youtube.com/watch?v&#x3D;dQw4w9WgXcQ&amp;t&#x3D;30s\" rel=\"noopener noreferrer\"")
                .contains("The press conference", "video on <bdi>youtube.com</bdi>", "<bdi>varne-tv.example</bdi>")
                .doesNotContain("<iframe", "By agreement");
    }

    @Test
    void whatHasEndedIsInNoViewAnyMoreFromThatMomentOn() {
        Media picture = Pictures.hallUntil(NOW);

        assertThat(VIEWS.article(showing(picture), NOW.minusMillis(1)))
                .contains("hall.jpg", "data-until=\"2023-09-19T18:24:00Z\"");
        assertThat(VIEWS.article(showing(picture), NOW)).doesNotContain("hall.jpg", "The hall");
        assertThat(frame(NOW.minusMillis(1), picture)).contains("hall.jpg", "\"usableUntil\":\"2023-09-19T18:24:00Z\"");
        assertThat(frame(NOW, picture)).doesNotContain("media");
    }

    @Test
    void aRetractedOrRemovedUpdateShowsNoPicture() {
        for (State state : List.of(State.RETRACTED, State.TAKEN_DOWN)) {
            var update = update(2, post("Text", 24, Confidence.CLAIMED, null).showing(List.of(Pictures.HALL)), state);

            assertThat(Json.text(UpdateView.of(update, Newsroom.TIMES, NOW))).doesNotContain("hall");
        }
    }

    @Test
    void readersAreNotToldWhatItsOwnerTellsEditors() {
        assertThat(frame(NOW, Pictures.HALL, Pictures.FILM)).doesNotContain("crowns", "By agreement", "rights");
    }

    @Test
    void theStoryHasItsPicturesTooAndMachinesAreToldOfThem() {
        Story story = new Story("Talks", List.of(), List.of(Pictures.HALL, Pictures.hallUntil(NOW)));
        String html = VIEWS.article(snapshot(front(story, Phase.LIVE, null)), NOW);

        assertThat(html.split("<img", -1)).hasSize(2);
        assertThat(html).contains("data-test=\"story\">", "\"articleBody\":\"\",\"image\":[{\"@type\":\"ImageObject\"");
        assertThat(Json.text(FrontView.of(front(story, Phase.LIVE, null), NOW)))
                .containsOnlyOnce("hall.jpg")
                .doesNotContain("crowns");
    }

    @Test
    void machinesAreToldWhatItIsWhoseItIsAndHowItIsPlayed() throws Json.Malformed {
        JsonNode posting = posting(Pictures.HALL, Pictures.TALK, Pictures.hallUntil(NOW));

        assertThat(posting.get("image")).hasSize(1);
        assertThat(posting.at("/image/0/@type").asText()).isEqualTo("ImageObject");
        assertThat(posting.at("/image/0/contentUrl").asText()).isEqualTo("https://pictures.example/hall.jpg");
        assertThat(posting.at("/image/0/width").asInt()).isEqualTo(1200);
        assertThat(posting.at("/image/0/creditText").asText()).isEqualTo("A. Photographer");
        assertThat(posting.at("/image/0/copyrightNotice").asText()).isEqualTo("© 2023 Harbor Wire");
        assertThat(posting.at("/image/0/license").asText()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(posting.at("/image/0/acquireLicensePage").asText()).isEqualTo("https://pictures.example/licences");
        assertThat(posting.at("/video/0/name").asText()).isEqualTo("The press conference");
        assertThat(posting.at("/video/0/embedUrl").asText())
                .isEqualTo("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ");
    }

    @Test
    void aPageOfThePastNamesItsPicturesAndAsksNobodyForThem() {
        String past = VIEWS.past(showing(Pictures.HALL), NOW);

        assertThat(past)
                .contains("<b lang=\"en\">Picture:</b> The hall where they talk")
                .doesNotContain("<img", "<script");
    }

    @Test
    void theHistoryNamesEveryPictureWithItsLicence() {
        SampleLog log = new SampleLog("varne");
        log.post("Talks began.", Pictures.FILM);
        Post post = new Post("Talks began.", NOW, Confidence.CLAIMED, List.of(), null).showing(List.of(Pictures.FILM));
        Decision decision = new Decision(
                new DecisionId(log.at(2).mark().id().value()),
                log.article(),
                "maria",
                NOW,
                0,
                new Act.Approve(null, post));

        assertThat(HistoryView.of(log.log(), List.of(decision), List.of())
                        .lines()
                        .getFirst()
                        .act())
                .isEqualTo("wrote an update, with video “Arrival of the delegations”"
                        + " (licence: By agreement with Varne TV)");
    }

    @Test
    void theHistoryOfAScheduledUpdateSaysWithoutWhichPictureItWentOutAndItsTimeOnTheStorysClocks() {
        SampleLog log = new SampleLog("varne");
        log.post("Talks began.", Pictures.FILM);
        Post post = new Post("Talks began.", NOW, Confidence.CLAIMED, List.of(), null)
                .showing(List.of(Pictures.FILM, Pictures.hallUntil(SampleLog.START)));
        Decision decision = new Decision(
                new DecisionId(log.at(2).mark().id().value()),
                log.article(),
                "maria",
                SampleLog.START.minusSeconds(3600),
                0,
                new Act.Schedule(null, post, SampleLog.START.minusSeconds(60)));

        HistoryView.Line line =
                HistoryView.of(log.log(), List.of(decision), List.of()).lines().getFirst();

        assertThat(line.act()).startsWith("scheduled an update for September 19, 2023, 1:59:00 PM EDT");
        assertThat(line.became()).isEqualTo("published, without image 2: rights ended on 9/19, 2 p.m.");
    }

    @Test
    void hostileWordsStayWords() {
        Media hostile = new Media(
                Media.Kind.IMAGE,
                "https://pictures.example/1.jpg?'onerror='alert(1)",
                HOSTILE,
                HOSTILE,
                null,
                new Media.Rights(HOSTILE, HOSTILE, null, "https://x\"><script>alert(1)</script>", null, null));

        String html = VIEWS.article(showing(hostile), NOW);

        assertThat(html).doesNotContain("<script>alert", "<img src=x").contains("?&#39;onerror&#x3D;&#39;alert(1)\"");
        assertThat(html.split("<script", -1)).hasSize(3);
    }

    @Test
    void anEditorIsOfferedTheItemsPictureInTheSizeForPagesWithItsTerms() {
        MediaOffer offer = MediaOffer.of(item(), Newsroom.TIMES, NOW).getFirst();

        assertThat(offer.address()).isEqualTo("https://pictures.example/large.jpg");
        assertThat(offer.size()).isEqualTo(new Media.Size(1600, 1000));
        assertThat(offer.rights().usageTerms()).isEqualTo("Editorial use only; Places: NOT Varne");
        assertThat(offer.rights().license()).isNull();
        assertThat(offer.ended()).isNull();
        assertThat(MediaOffer.of(item(), Newsroom.TIMES, NOW)).hasSize(1);
    }

    @Test
    void anEditorIsToldWhenTheRightsOfWhatIsOfferedAreOver() {
        assertThat(MediaOffer.of(item(), Newsroom.TIMES, NOW.plusSeconds(3600))
                        .getFirst()
                        .ended())
                .isEqualTo("rights ended on 9/19, 3:24 p.m.");
    }

    private static WireItem item() {
        var plain =
                Newsroom.item("a1", Newsroom.wire(), Signal.NONE, 3, new Copy("en", "An item", "First.", List.of()));
        return new WireItem(
                plain.version(),
                plain.origin(),
                plain.handling(),
                plain.copy(),
                plain.versionCreated(),
                Pictures.around(NOW.plusSeconds(3600)));
    }

    private static ArticleSnapshot showing(Media... media) {
        var update = update(2, post("Text", 24, Confidence.CLAIMED, null).showing(List.of(media)), State.POSTED);
        return snapshot(front(STORY, Phase.LIVE, null), update);
    }

    private static String frame(Instant now, Media... media) {
        return Json.text(UpdateView.of(showing(media).updates().getFirst(), Newsroom.TIMES, now));
    }

    private static JsonNode posting(Media... media) throws Json.Malformed {
        String blog = Json.text(LiveBlog.of(showing(media), "", MediaRules.DEFAULTS, NOW));
        return Json.tree(blog.getBytes(StandardCharsets.UTF_8)).at("/liveBlogUpdate/0");
    }
}
