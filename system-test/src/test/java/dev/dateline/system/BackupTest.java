package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.backup.Backup;
import dev.dateline.standalone.backup.Restore;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.verify.Progress;
import dev.dateline.standalone.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Everything is lost but a backup. */
@Execution(ExecutionMode.CONCURRENT)
class BackupTest {
    private static final ArticleId ARTICLE = new ArticleId("after-the-fire");
    private static final Item ITEM = Item.about("backup", "Water over the Hallow Dam", "It was seen at noon.");
    private static final String GONE = "Words that are to go.";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void fromABackupAloneThePageIsTheSameTheChainVerifiesAndTheDeskGoesOn(@TempDir Path folder) throws Exception {
        Path kept = folder.resolve("kept");
        Editor editor;
        String page;
        String data;
        try (Newsroom newsroom = Newsroom.open(folder.resolve("before"))) {
            newsroom.open(ARTICLE, "The river rises", "Hallow Dam");
            editor = newsroom.signIn();
            publish(newsroom, editor);
            String gone = editor.report(ARTICLE, GONE, Item.TWO_PM);
            editor.report(ARTICLE, "Words that stay.", Item.TWO_PM);
            editor.decide(ARTICLE, "takedown", 0, new Act.TakeDown(List.of(new EntryId(gone)), "By order."));
            await().atMost(LONGEST).until(() -> isErased(newsroom));
            page = page(newsroom);
            data = newsroom.newsstand().data(ARTICLE).body();
            Backup.make(newsroom.kafka(), newsroom.topics(), kept, false, Progress.NONE);
        }
        assertThat(page)
                .contains("It was seen at noon, Harbor Wire says.", "Words that stay.")
                .doesNotContain(GONE);
        assertThat(words(kept)).contains("Words that stay.").doesNotContain(GONE);

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
            Map<String, String> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Newsroom newsroom = restored(folder, kept, kafka, broker.bootstrapServers())) {
                await().atMost(LONGEST)
                        .until(() -> newsroom.newsstand().data(ARTICLE).body().equals(data));
                assertThat(page(newsroom)).isEqualTo(page);
                assertThat(Verifier.verify(kafka, newsroom.topics()).problems()).isEmpty();

                assertThat(newsroom.signIn().report(ARTICLE, "Words that follow.", Item.TWO_PM))
                        .isNotEmpty();
                assertThat(page(newsroom)).contains("Words that follow.");
                aKillFindsWhatRestsOnIt(newsroom);
                assertThat(Verifier.verify(kafka, newsroom.topics()).problems()).isEmpty();
            }
        }
    }

    private static Newsroom restored(Path folder, Path kept, Map<String, String> kafka, String servers)
            throws InterruptedException {
        Restore.checked(kept).onto(kafka, Newsroom.plannedTopics(), Progress.NONE);
        return Newsroom.on(servers, folder.resolve("after"));
    }

    private static void publish(Newsroom newsroom, Editor editor) {
        newsroom.agency().deliver(ITEM);
        JsonNode proposal = editor.proposal(ITEM.headline());
        Answer approved = editor.approve(proposal, "backup-1", "It was seen at noon, Harbor Wire says.");
        assertThat(approved.status()).as(approved.body()).isEqualTo(201);
    }

    /** As readers get it, but for the moment and the port at which they ask. */
    private static String page(Newsroom newsroom) {
        return newsroom.newsstand()
                .page(ARTICLE)
                .body()
                .replaceAll("data-(now|as-of)=\"[^\"]*\"", "data-$1")
                .replaceAll("http://127\\.0\\.0\\.1:\\d+", "http://here");
    }

    /** Matching has lost its memory, and hears from the log what rests on which item. */
    private static void aKillFindsWhatRestsOnIt(Newsroom newsroom) {
        newsroom.agency().deliver(ITEM.with("version", "2").with("pubStatus", "canceled"));
        JsonNode kill = newsroom.signIn().proposal(ITEM.headline());

        assertThat(kill.path("relation").asText()).as(kill.toString()).isEqualToIgnoringCase("kill");
        assertThat(kill.toString()).contains("\"backup-1\"");
    }

    /** Whether a stub stands on the decisions, beside its original, which Kafka has not compacted away yet. */
    private static boolean isErased(Newsroom newsroom) {
        Topics topics = newsroom.topics();
        return newsroom.reader().read(topics.decisions()).stream()
                .filter(record -> record.value() != null)
                .anyMatch(record -> new String(record.value(), StandardCharsets.UTF_8).contains("\"leaf\""));
    }

    /** What stands in all files, in clear. */
    private static String words(Path kept) throws Exception {
        StringBuilder words = new StringBuilder();
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode value =
                            Json.tree(line.getBytes(StandardCharsets.UTF_8)).path("value");
                    words.append(new String(Base64.getDecoder().decode(value.asText()), StandardCharsets.UTF_8));
                }
            }
        }
        return words.toString();
    }
}
