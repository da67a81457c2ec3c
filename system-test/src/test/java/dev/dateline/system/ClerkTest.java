package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import dev.dateline.standalone.verify.Verifier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machine work on a real broker: what is due is released, what was taken down is overwritten. */
class ClerkTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static Newsroom newsroom;

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        newsroom = Newsroom.open(folder);
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    @Test
    void releasesAScheduledUpdateWhenItIsDueAndNoReaderSeesAWordBefore() {
        ArticleId article = new ArticleId("under-embargo");
        Position opened = newsroom.open(article, "Under embargo in Varne", "Varne");
        Post post = new Post("Embargoed words.", Item.TWO_PM, Confidence.CONFIRMED, List.of(), null);
        Act schedule = new Act.Schedule(null, post, newsroom.now().plusSeconds(10));

        Answer scheduled = newsroom.signIn().decide(article, "later", 0, schedule);

        assertThat(scheduled.status()).as(scheduled.body()).isEqualTo(201);
        assertThat(newsroom.newsstand().page(article).body()).doesNotContain("Embargoed words");
        assertThat(newsroom.newsstand().entries(article, opened)).isEmpty();
        await().atMost(LONGEST)
                .until(() -> newsroom.newsstand().page(article).body().contains("Embargoed words."));
        assertThat(newsroom.newsstand().entries(article, opened))
                .singleElement()
                .extracting(frame -> frame.at("/entry/id").asText())
                .isEqualTo("later");
        await().atMost(LONGEST).untilAsserted(() -> assertThat(agenda(article)).isEmpty());
    }

    @Test
    void overwritesTheDecisionsWhoseWordsWereTakenDown() {
        ArticleId article = new ArticleId("taken-down");
        Position opened = newsroom.open(article, "Taken down in Kestrel Bay", "Kestrel Bay");
        Editor editor = newsroom.signIn();
        String entry = editor.report(article, "Libellous words.", Item.TWO_PM);
        accepted(editor.decide(
                article,
                "correction",
                1,
                new Act.Correct(new EntryId(entry), "Libellous still.", "A libellous note.")));

        accepted(editor.decide(
                article, "takedown", 0, new Act.TakeDown(List.of(new EntryId(entry)), "By order of a court.")));

        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(newest(article)).noneMatch(text -> text.contains("ibellous")));
        await().atMost(LONGEST).untilAsserted(() -> assertThat(agenda(article)).isEmpty());
        assertThat(newsroom.newsstand().page(article).body()).doesNotContain("ibellous");
        assertThat(newsroom.newsstand().data(article).body()).doesNotContain("ibellous");
        JsonNode answer = newsroom.newsstand().updates(article, opened).json();
        assertThat(answer.path("verdict").asText()).isEqualTo("reset");
        assertThat(answer.toString()).doesNotContain("ibellous");
        assertThat(Verifier.verify(newsroom.kafka(), newsroom.topics()).problems())
                .isEmpty();
    }

    @Test
    void withdrawsWhatRestsOnAKilledItemWithoutAnyEditorBothWays() {
        ArticleId article = new ArticleId("withdraws-at-once");
        newsroom.open(article, "Bridge in Lower Harrow", "Lower Harrow");
        Editor editor = newsroom.signIn();
        accepted(editor.decide(article, "policy", 1, new Act.Configure(atOnce())));
        await().atMost(LONGEST)
                .until(() -> newsroom.reader().isMatched(newsroom.topics(), article, KillPolicy.RETRACT));
        Item report = Item.about("bridge", "Bridge falls in Lower Harrow", "The bridge at Lower Harrow has fallen.");
        Item second = Item.about("harrow-second", "More from Lower Harrow", "More from Lower Harrow.");
        accepted(editor.decide(article, "own", 0, new Act.Approve(null, post("It fell, and more.", second, report))));
        Act later = new Act.Schedule(
                null, post("Embargoed fall.", report), newsroom.now().plusSeconds(3600));
        accepted(editor.decide(article, "later", 0, later));

        accepted(newsroom.agency().send(second));
        accepted(newsroom.agency().send(report));
        accepted(newsroom.agency().send(killOf(report)));

        await().atMost(LONGEST).untilAsserted(() -> {
            assertThat(update(article, "own").path("state").asText()).isEqualTo("retracted");
            assertThat(agenda(article)).isEmpty();
        });
        assertThat(newsroom.newsstand().page(article).body())
                .contains("Withdrawn by Harbor Wire, whose report this rested on.")
                .doesNotContain("It fell, and more.");
        JsonNode card = editor.proposal("Withdrawn");
        assertThat(card.path("affected")).isEmpty();
        assertThat(card.at("/gone/0/id").asText()).isEqualTo("own");

        accepted(editor.decide(article, "too-late", 0, new Act.Approve(null, post("It fell indeed.", report))));

        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(
                                update(article, "too-late").path("state").asText())
                        .isEqualTo("retracted"));
        assertThat(Verifier.verify(newsroom.kafka(), newsroom.topics()).problems())
                .isEmpty();
    }

    @Test
    void foldsCopiesIntoOneProposalAndAsksWhereOneOfThemIsKilled() {
        ArticleId article = new ArticleId("folds-copies");
        newsroom.open(article, "Fire at the mill of Upper Orme", "Upper Orme");
        Editor editor = newsroom.signIn();
        String words = "The mill at Upper Orme has burnt down to its walls, and the twelve people who worked there"
                + " overnight are safe, the fire brigade said on Tuesday.";
        Item first = Item.about("mill", "Mill at Upper Orme burns down", words);
        Item again = Item.about("mill-again", "Mill at Upper Orme burns down", words);
        accepted(newsroom.agency().send(first));
        accepted(newsroom.agency().send(again));
        await().atMost(LONGEST)
                .until(() -> editor.proposal(first.headline()).path("also").size() == 1);
        JsonNode folded = editor.proposal(first.headline());
        accepted(editor.approve(folded, "mill-burnt", "The mill has burnt down."));

        accepted(newsroom.agency().send(killed(first)));

        JsonNode question = editor.proposal("Mill fire is taken back");
        assertThat(folded.at("/suggestion/restsOn")).hasSize(2);
        assertThat(question.path("relation").asText()).isEqualTo("kill");
        assertThat(question.at("/affected/0/id").asText()).isEqualTo("mill-burnt");
        assertThat(question.at("/also/0/source").asText()).isEqualTo(Agency.CREDIT);
        assertThat(question.path("also")).hasSize(1);
        assertThat(editor.proposals())
                .noneMatch(one -> one.path("headline").asText().equals(first.headline()));
        assertThat(Verifier.verify(newsroom.kafka(), newsroom.topics()).problems())
                .isEmpty();
    }

    private static Item killed(Item item) {
        return Item.about("mill", "Mill fire is taken back", "")
                .with("uri", item.ninjs().path("uri").asText())
                .with("version", "2")
                .with("pubStatus", "canceled");
    }

    private static Settings atOnce() {
        return new Settings(
                ZoneId.of("America/New_York"),
                "en",
                List.of(new Watch("Region", List.of("Lower Harrow"))),
                KillPolicy.RETRACT);
    }

    private static Post post(String text, Item... on) {
        List<ItemVersion> versions = Stream.of(on)
                .map(item -> new ItemVersion(
                        new ItemId(
                                new Provider(Agency.PROVIDER),
                                item.ninjs().path("uri").asText()),
                        "1"))
                .toList();
        return new Post(text, Item.TWO_PM, Confidence.CONFIRMED, versions, null);
    }

    private static Item killOf(Item item) {
        return Item.about("bridge", "Withdrawn", "")
                .with("uri", item.ninjs().path("uri").asText())
                .with("version", "2")
                .with("pubStatus", "canceled");
    }

    private static JsonNode update(ArticleId article, String id) {
        for (JsonNode update : newsroom.newsstand().data(article).json().path("updates")) {
            if (update.path("id").asText().equals(id)) {
                return update;
            }
        }
        return MissingNode.getInstance();
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(201, 202);
    }

    /** The newest value of each key on decisions, updates and pages, which is what compaction leaves. */
    private static List<String> newest(ArticleId article) {
        Topics topics = newsroom.topics();
        return newsroom.reader().newest(article, topics.decisions(), topics.updates(), topics.pages());
    }

    private static List<String> agenda(ArticleId article) {
        // The order of matching is cut when its old lines are in closed segments, hours later.
        return newsroom.reader().newest(article, newsroom.topics().agenda()).stream()
                .filter(work -> !work.contains("\"type\":\"cut\""))
                .toList();
    }
}
