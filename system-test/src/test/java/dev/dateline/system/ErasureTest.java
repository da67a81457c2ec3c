package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.EntryId;
import dev.dateline.standalone.verify.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What was taken down is gone within the stated time: from every file, record and view. */
class ErasureTest {
    /** A day in life, so that an hour passes in a second; nothing but this number is different here. */
    private static final Duration ERASURE = Duration.ofSeconds(36);

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** What it takes to read all topics once. */
    private static final Duration READING = Duration.ofSeconds(5);

    private static final ArticleId ARTICLE = new ArticleId("taken-down");
    private static final String FIRST =
            "The harbourmaster of Kestrel Bay took bribes when 12 people were killed, a clerk said.";
    private static final String SECOND = "The harbourmaster is a thief, a skipper said.";

    @TempDir
    private static Path folder;

    private static final ListAppender<ILoggingEvent> LOGGED = new ListAppender<>();

    private static Newsroom newsroom;

    @BeforeAll
    static void open() throws InterruptedException {
        LOGGED.start();
        ours().setLevel(Level.DEBUG);
        ours().setAdditive(false);
        ours().addAppender(LOGGED);
        newsroom = Newsroom.open(folder, ERASURE);
    }

    @AfterAll
    static void close() {
        newsroom.close();
        ours().detachAppender(LOGGED);
        ours().setAdditive(true);
        ours().setLevel(null);
    }

    @Test
    void noFileNoRecordAndNoViewHoldsAWordThatWasTakenDown() throws IOException {
        newsroom.open(ARTICLE, "Quarrel in Kestrel Bay", "Kestrel Bay");
        Editor editor = newsroom.signIn();
        accepted(newsroom.agency().send(Item.about("bribes", "Bribes in Kestrel Bay", FIRST)));
        JsonNode proposal = editor.proposal("Bribes in Kestrel Bay");
        await().atMost(LONGEST).untilAsserted(() -> assertThat(figures(editor)).contains("12", "took bribes"));
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

        Instant deadline = Instant.now().plus(ERASURE);
        await().atMost(ERASURE).untilAsserted(() -> {
            assertThat(holding("is a thief")).isEmpty();
            assertThat(holding("took bribes")).isEmpty();
        });
        // Some of it is packed, where no bytes would be recognised.
        await().atMost(Duration.between(Instant.now(), deadline).plus(READING))
                .untilAsserted(() -> assertThat(records()).noneMatch(ErasureTest::tells));
        assertThat(newsroom.newsstand().page(ARTICLE).body()).doesNotContain("bribes", "thief");
        assertThat(newsroom.newsstand().data(ARTICLE).body()).doesNotContain("bribes", "thief");
        assertThat(editor.proposals().toString()).doesNotContain("bribes");
        assertThat(figures(editor)).doesNotContain("bribes");
        assertThat(List.copyOf(LOGGED.list))
                .isNotEmpty()
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("is a thief") || line.contains("took bribes"));
        assertThat(Verifier.verify(newsroom.kafka(), newsroom.topics()).problems())
                .isEmpty();
    }

    /** The article's ledger, which quotes what was sent; it is written with the proposal. */
    private static String figures(Editor editor) {
        return editor.http().json("/v1/articles/" + ARTICLE + "/facts").json().toString();
    }

    private static Logger ours() {
        return (Logger) LoggerFactory.getLogger("dev.dateline");
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
        } catch (IOException | UncheckedIOException e) {
            // A file went while it was looked for.
            holding.add(String.valueOf(e.getMessage()));
        }
        return holding;
    }

    /** Everything on every topic of ours that has a value. */
    private static List<ConsumerRecord<byte[], byte[]>> records() {
        return newsroom.reader().read(newsroom.topics().all()).stream()
                .filter(record -> record.value() != null)
                .toList();
    }

    /** Whether it has the words, or is a delivery as it came: only what was taken down had been sent. */
    private static boolean tells(ConsumerRecord<byte[], byte[]> record) {
        String text = new String(record.value(), StandardCharsets.UTF_8);
        return text.contains("is a thief")
                || text.contains("took bribes")
                || record.topic().equals(newsroom.topics().raw().name());
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
