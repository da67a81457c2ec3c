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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The demonstration, as somebody who has just cloned the sources starts it. */
@Execution(ExecutionMode.CONCURRENT)
class DemonstrationTest {
    private static final ArticleId ARTICLE = new ArticleId("nagorno-karabakh");
    private static final ArticleId FERRIES = new ArticleId("port-ellery-ferries");
    private static final ArticleId DAM = new ArticleId("veld-dam");
    private static final Duration LONGEST_STORY = Duration.ofMinutes(2);
    private static final Duration FIRST_MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    private final int port = Ports.free();
    private final Newsstand stand = Newsstand.at(URI.create("http://localhost:" + port + "/"));

    @Test
    @Timeout(300)
    void tellsItsWholeStoryAndGoesOnWhereItWasStopped() throws InterruptedException {
        List<JsonNode> before;
        try (Launched demo = demo()) {
            awaitPage(demo, "data-test=\"update\"");
            System.out.printf(
                    "demo: the first update was on the page after %.1f s%n",
                    demo.age().toMillis() / 1000.0);
            awaitPage(demo, "Update 9/19, 2 p.m.:");
            System.out.printf(
                    "demo: the 2 p.m. update was on the page after %.1f s%n",
                    demo.age().toMillis() / 1000.0);
            everyPageSaysWhatItIs();
            await().atMost(FIRST_MINUTE).until(() -> headline(ARTICLE).startsWith("United States asks"));
            before = updates(ARTICLE);
            demo.stop();
            demo.awaitEnd(LONGEST_STOP);
            assertThat(demo.complained()).isEmpty();
        }
        try (Launched again = demo()) {
            again.awaitLine("The story has been told\\.", LONGEST_STORY);
            assertThat(again.said()).contains("It goes on where it was: ").doesNotContain("The desk: revises headline");
            theStoryHasComeToItsEnd();
            List<JsonNode> after = updates(ARTICLE);
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

    /** Everything that happens in the story, as readers see it afterwards. */
    private void theStoryHasComeToItsEnd() {
        assertThat(update(DAM, "240 households").path("notes").toString())
                .contains("Corrected 2:", "An earlier version gave the number of households as 340.");
        assertThat(headline(DAM)).isEqualTo("River Veld falls behind the Hallow Dam");
        assertThat(stand.page(DAM).body())
                .contains("The picture behind it shows another dam.")
                .doesNotContain("A crack has opened", "Nether Sallow");
        assertThat(stand.page(FERRIES).body())
                .contains("Retracted 2:", "Withdrawn by Harbour Press Agency, whose report this rested on.")
                .contains("Update 9/19, 3:30 p.m.:", "The strike is over. This page takes no more updates.")
                .doesNotContain("The first boat leaves Port Ellery at 5 p.m.", "Cars stood for two hours");
        assertThat(update(FERRIES, "have voted to end their strike")
                        .path("pinned")
                        .asBoolean())
                .isTrue();
        assertThat(headline(FERRIES)).isEqualTo("Ferry strike in Port Ellery ends");
        assertThat(stand.data(FERRIES).json().at("/front/phase").asText()).isEqualTo("closed");
        assertThat(stand.page(ARTICLE).body())
                .contains("The United States asked at 2 p.m.")
                .doesNotContain("The United States has not commented");
    }

    private String headline(ArticleId article) {
        return stand.data(article).json().at("/front/headline").asText();
    }

    private JsonNode update(ArticleId article, String words) {
        return updates(article).stream()
                .filter(update -> update.path("paragraphs").toString().contains(words))
                .findFirst()
                .orElseThrow();
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

    private List<JsonNode> updates(ArticleId article) {
        List<JsonNode> updates = new ArrayList<>();
        stand.data(article).json().path("updates").forEach(update -> updates.add(update));
        return updates;
    }

    private Launched demo() {
        return start("demo", "--hands-free", "--speed", "8", "--port", Integer.toString(port));
    }

    private Launched start(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--data", "data"));
        all.addAll(List.of(arguments));
        return Launched.dateline(folder, Map.of(), all.toArray(new String[0]));
    }
}
