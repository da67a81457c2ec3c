package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two editors who decide on the same proposal at the same moment. */
class TwoEditorsTest {
    private static final int ROUNDS = 4;

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
    void theFirstOneWinsAndTheOtherIsToldByWhom() {
        ArticleId article = new ArticleId("two-editors");
        Position opened = newsroom.open(article, "Ferry crews strike", "Port Ellery");
        Editor ann = newsroom.signIn();
        Editor ben = newsroom.signIn();

        for (int round = 1; round <= ROUNDS; round++) {
            Item item =
                    Item.about("round-" + round, "Round " + round + " in Port Ellery", "Words of round " + round + ".");
            newsroom.agency().deliver(item);
            JsonNode proposal = ann.proposal(item.headline());
            List<Answer> answers = both(ann, ben, proposal, "round-" + round);

            Answer won =
                    answers.stream().filter(a -> a.status() == 201).findFirst().orElseThrow();
            Answer lost =
                    answers.stream().filter(a -> a.status() == 409).findFirst().orElseThrow();
            JsonNode winner = lost.json().path("winner");
            assertThat(winner.path("version").asLong()).isEqualTo(1);
            assertThat(winner.path("decision").asText())
                    .isEqualTo(won.json().path("decision").asText());
            assertThat(winner.path("by").asText()).startsWith("editor-");
            assertThat(winner.path("at").asText()).startsWith("2023-09-19T18:");
            assertThat(lost.error()).isNotBlank().doesNotContain("\n");
        }

        assertThat(newsroom.newsstand().entries(article, opened))
                .extracting(frame -> frame.at("/entry/type").asText())
                .hasSize(ROUNDS)
                .containsOnly("posted");
    }

    private static List<Answer> both(Editor ann, Editor ben, JsonNode proposal, String decision) {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> deciding = List.of(
                    CompletableFuture.supplyAsync(() -> approve(ann, proposal, decision + "-ann", together), hands),
                    CompletableFuture.supplyAsync(() -> approve(ben, proposal, decision + "-ben", together), hands));
            return deciding.stream().map(CompletableFuture::join).toList();
        }
    }

    private static Answer approve(Editor editor, JsonNode proposal, String decision, CyclicBarrier together) {
        try {
            together.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the other one did not come", e);
        }
        return editor.approve(proposal, decision, "Decided by " + decision + ".");
    }
}
