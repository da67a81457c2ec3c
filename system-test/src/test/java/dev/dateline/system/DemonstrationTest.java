package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration, as somebody who has just cloned the sources starts it. */
class DemonstrationTest {
    private static final ArticleId ARTICLE = new ArticleId("nagorno-karabakh");
    private static final Duration FIRST_MINUTE = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    @TempDir
    private Path folder = Path.of("");

    private final int port = Ports.free();
    private final Newsstand stand = Newsstand.at(URI.create("http://localhost:" + port + "/"));

    @Test
    @Timeout(200)
    void tellsItsStoryStopsCleanlyAndGoesOnWhereItWas() throws InterruptedException {
        List<JsonNode> before;
        try (Launched demo = start("demo", "--hands-free", "--speed", "4", "--port", Integer.toString(port))) {
            awaitPage(demo, "data-test=\"update\"");
            System.out.printf(
                    "demo: the first update was on the page after %.1f s%n",
                    demo.age().toMillis() / 1000.0);
            awaitPage(demo, "Update 9/19, 2 p.m.:");
            System.out.printf(
                    "demo: the 2 p.m. update was on the page after %.1f s%n",
                    demo.age().toMillis() / 1000.0);
            everyPageSaysWhatItIs();
            before = updates();
            demo.stop();
            demo.awaitEnd(LONGEST_STOP);
            assertThat(demo.complained()).isEmpty();
        }
        try (Launched again = start("demo", "--hands-free", "--speed", "4", "--port", Integer.toString(port))) {
            await().atMost(FIRST_MINUTE)
                    .ignoreExceptions()
                    .until(() -> updates().size() > before.size());
            List<JsonNode> after = updates();
            assertThat(after.subList(after.size() - before.size(), after.size()))
                    .isEqualTo(before);
            assertThat(after).extracting(update -> update.path("id").asText()).doesNotHaveDuplicates();
            assertThat(after)
                    .extracting(update -> update.path("paragraphs").toString())
                    .doesNotHaveDuplicates();
            again.stop();
            again.awaitEnd(LONGEST_STOP);
        }
        try (Launched verify = start("verify")) {
            assertThat(verify.awaitEnd(FIRST_MINUTE)).as(verify.said()).isZero();
            assertThat(verify.said()).containsIgnoringCase("clean");
        }
    }

    private void awaitPage(Launched demo, String text) {
        await().atMost(FIRST_MINUTE.minus(demo.age()))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> stand.page(ARTICLE).body().contains(text));
    }

    private void everyPageSaysWhatItIs() {
        for (String page : List.of("/", "/articles/" + ARTICLE, "/desk", "/articles/no-such-story")) {
            assertThat(stand.http().page(page).body()).as(page).contains("data-test=\"banner\">Demonstration");
        }
    }

    private List<JsonNode> updates() {
        List<JsonNode> updates = new ArrayList<>();
        stand.data(ARTICLE).json().path("updates").forEach(update -> updates.add(update));
        return updates;
    }

    private Launched start(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--data", "data"));
        all.addAll(List.of(arguments));
        return Launched.dateline(folder, Map.of(), all.toArray(new String[0]));
    }
}
