package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.verify.Verifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
        Act schedule = new Act.Schedule(null, post, newsroom.now().plusSeconds(3));

        Answer scheduled = newsroom.signIn().decide(article, "later", 0, schedule);

        assertThat(scheduled.status()).as(scheduled.body()).isEqualTo(201);
        assertThat(newsroom.newsstand().page(article).body()).doesNotContain("Embargoed words");
        assertThat(newsroom.newsstand().entries(article, opened)).isEmpty();
        await().atMost(LONGEST)
                .until(() -> newsroom.newsstand().page(article).body().contains("Embargoed words."));
        assertThat(newsroom.newsstand().entries(article, opened))
                .singleElement()
                .extracting(frame -> frame.at("/entry/mark/id").asText())
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

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /** The newest value of each key on decisions, updates and pages, which is what compaction leaves. */
    private static List<String> newest(ArticleId article) {
        Topics topics = newsroom.topics();
        return newsroom.reader().newest(article, topics.decisions(), topics.updates(), topics.pages());
    }

    private static List<String> agenda(ArticleId article) {
        return newsroom.reader().newest(article, newsroom.topics().agenda());
    }
}
