package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Everything in one process, which is killed with -9 between an editor's click and the page. */
@Execution(ExecutionMode.CONCURRENT)
class CrashTest {
    private static final ArticleId ARTICLE = new ArticleId("crash");
    private static final int KILLS = 2;
    private static final int MOST_DELAY_MILLIS = 150;
    private static final int SEED = 1909;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(420)
    void anApprovedUpdateStandsOnceHoweverOftenTheProcessIsKilled() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>();
        try (House house = new House(folder)) {
            house.start(null);
            Position opened = house.open(ARTICLE, "A crash in Port Ellery", "Port Ellery");
            for (int kill = 0; kill < KILLS; kill++) {
                String text = "Words of update " + kill + ".";
                Duration delay = Duration.ofMillis(kill == 0 ? 0 : random.nextInt(MOST_DELAY_MILLIS));
                approveAndKill(house, kill, text, delay);
                texts.add(text);
                standsOnce(house, opened, texts);
            }
            house.stop();
            house.verify();
        }
    }

    /** The click, the kill, the start on the same folder, and the same click once more. */
    private static void approveAndKill(House house, int kill, String text, Duration delay)
            throws IOException, InterruptedException {
        Item item = Item.about("crash-" + kill, "Crash " + kill + " in Port Ellery", "Body " + kill + ".");
        JsonNode proposal = house.proposed(item);
        String decision = "crash-" + kill;
        house.writeApproval(proposal, decision, text);
        house.killAfter(delay);

        Duration served = house.start(ARTICLE);
        boolean there = house.newsstand().page(ARTICLE).body().contains(text);
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(house.editor().approve(proposal, decision, text))
                        .extracting(Answer::status)
                        .isEqualTo(201));
        System.out.printf(
                "kill -9 %d ms after the click: page served again after %.1f s (%s the update), decided after %.1f s%n",
                delay.toMillis(), seconds(served), there ? "with" : "before", seconds(house.age()));
    }

    private static void standsOnce(House house, Position opened, List<String> texts) {
        await().atMost(LONGEST)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(texts(house.newsstand().entries(ARTICLE, opened)))
                        .containsExactlyElementsOf(texts));
        Position before = opened;
        for (JsonNode frame : house.newsstand().entries(ARTICLE, opened)) {
            Position position = Position.parse(frame.path("position").asText());
            assertThat(position.seq()).isEqualTo(before.seq() + 1);
            before = position;
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static List<String> texts(List<JsonNode> frames) {
        return frames.stream()
                .map(frame -> frame.at("/shows/update/paragraphs/0").asText())
                .toList();
    }
}
