package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.EntryId;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The log application loses all that it knows, on disk and in Kafka, and has only the decisions left. */
@Execution(ExecutionMode.CONCURRENT)
class LostStateTest {
    private static final ArticleId ARTICLE = new ArticleId("from-the-beginning");

    @Test
    void foldsFromTheBeginningToTheSameLogAndGoesOnFromThere(@TempDir Path folder) throws Exception {
        String before;
        try (Newsroom newsroom = Newsroom.open(folder)) {
            newsroom.open(ARTICLE, "From the beginning in Varne", "Varne");
            Editor editor = newsroom.signIn();
            String gone = editor.report(ARTICLE, "Words that are to go.", Item.TWO_PM);
            editor.report(ARTICLE, "Words that stay.", Item.TWO_PM);
            editor.decide(ARTICLE, "takedown", 0, new Act.TakeDown(List.of(new EntryId(gone)), "By order."));
            before = newsroom.newsstand().data(ARTICLE).body();
        }

        lose(folder);

        try (Newsroom newsroom = Newsroom.open(folder)) {
            newsroom.signIn().report(ARTICLE, "Words that follow.", Item.TWO_PM);
            assertThat(newsroom.newsstand().data(ARTICLE).body()).contains("Words that stay.", "Words that follow.");
            assertThat(newsroom.newsstand()
                            .data(ARTICLE)
                            .json()
                            .path("position")
                            .asText())
                    .startsWith("2.5.");
            assertThat(before).contains("\"position\":\"2.4.");
            assertThat(Verifier.verify(newsroom.kafka(), newsroom.topics()).problems())
                    .isEmpty();
        }
    }

    private static void lose(Path folder) throws IOException, ExecutionException, InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.deleteTopics(List.of("log-log-state-changelog")).all().get();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("state"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
