package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.EntryId;
import dev.dateline.standalone.verify.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was taken down is gone within the stated time: from every file, record and view. */
class ErasureTest {
    /** A day in life, so that an hour passes in a second; nothing but this number is different here. */
    private static final Duration ERASURE = Duration.ofSeconds(24);

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final ArticleId ARTICLE = new ArticleId("taken-down");
    private static final String FIRST = "The harbourmaster of Kestrel Bay took bribes, a clerk said.";
    private static final String SECOND = "The harbourmaster is a thief, a skipper said.";

    @TempDir
    private static Path folder;

    private static Newsroom newsroom;

    @BeforeAll
    static void open() throws InterruptedException {
        newsroom = Newsroom.open(folder, ERASURE);
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    @Test
    void noFileNoRecordAndNoViewHoldsAWordThatWasTakenDown() throws IOException {
        newsroom.open(ARTICLE, "Quarrel in Kestrel Bay", "Kestrel Bay");
        Editor editor = newsroom.signIn();
        accepted(newsroom.agency().send(Item.about("bribes", "Bribes in Kestrel Bay", FIRST)));
        JsonNode proposal = editor.proposal("Bribes in Kestrel Bay");
        accepted(editor.approve(proposal, "posted", FIRST));
        String second = editor.report(ARTICLE, SECOND, Item.TWO_PM);
        await().atMost(LONGEST)
                .until(() -> newsroom.newsstand().page(ARTICLE).body().contains(SECOND));
        assertThat(holding("took bribes")).as("files that hold the first").isNotEmpty();
        assertThat(holding("is a thief")).as("files that hold the second").isNotEmpty();

        accepted(editor.decide(
                ARTICLE,
                "takedown",
                0,
                new Act.TakeDown(List.of(new EntryId("posted"), new EntryId(second)), "By order of a court.")));

        await().atMost(ERASURE).untilAsserted(() -> {
            assertThat(holding("is a thief")).isEmpty();
            assertThat(holding("took bribes")).isEmpty();
            // Some of it is packed, where no bytes would be recognised.
            assertThat(records()).noneMatch(record -> record.contains("is a thief") || record.contains("took bribes"));
            assertThat(deliveries()).isEmpty();
        });
        assertThat(newsroom.newsstand().page(ARTICLE).body()).doesNotContain("bribes", "thief");
        assertThat(newsroom.newsstand().data(ARTICLE).body()).doesNotContain("bribes", "thief");
        assertThat(editor.proposals().toString()).doesNotContain("bribes");
        assertThat(Verifier.verify(newsroom.kafka(), newsroom.topics()).problems())
                .isEmpty();
    }

    /** Every file below the newsroom's folder in which these bytes stand: segments, changelogs, state. */
    private static List<String> holding(String words) {
        List<String> holding = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                if (text(file).contains(words)) {
                    holding.add(folder.relativize(file).toString());
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // A file went while it was looked for.
            holding.add(String.valueOf(e.getMessage()));
        }
        return holding;
    }

    /** Every value on every topic of ours, as text. */
    private static List<String> records() {
        return newsroom.topics().all().stream()
                .flatMap(topic -> newsroom.reader().read(topic).stream())
                .filter(record -> record.value() != null)
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** What is kept as it was received; only what was taken down had been sent. */
    private static List<ConsumerRecord<byte[], byte[]>> deliveries() {
        return newsroom.reader().read(newsroom.topics().raw()).stream()
                .filter(record -> record.value() != null)
                .toList();
    }

    private static String text(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201, 202);
    }
}
