package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.article.ArticleId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The settings' file is changed under a running process. */
class SourceAddedTest {
    private static final ArticleId ARTICLE = new ArticleId("storm");
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String METRO =
            "    - {provider: metro, credit: Metro, kind: wire, folder: {path: in, settled: PT0.5S}}\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(180)
    void aFolderThatIsAddedToTheSettingsIsTakenFromWithoutARestart() throws Exception {
        Path yaml = folder.resolve("my.yaml");
        Item item = Item.about("storm", "Storm hits Port Ellery", "Roofs are off.");
        try (House house = new House(folder)) {
            house.start(null);
            house.open(ARTICLE, "A storm in Port Ellery", "Port Ellery");
            Files.writeString(yaml, Files.readString(yaml).replace("gateway:", METRO + "gateway:"));
            await().atMost(LONGEST).until(() -> Files.isDirectory(folder.resolve("in/done")));
            Files.write(folder.resolve("in/storm.json"), item.bytes());

            assertThat(house.editor().proposal(item.headline()).toString()).contains("\"Metro\"");
            await().atMost(LONGEST).until(() -> Files.exists(folder.resolve("in/done/storm.json")));
        }
    }
}
