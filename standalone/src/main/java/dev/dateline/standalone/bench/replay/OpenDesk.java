package dev.dateline.standalone.bench.replay;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.ingest.publish.ProducerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Articles to match against, opened by decisions as an editor's would be. */
final class OpenDesk {
    private OpenDesk() {}

    /** Gives how many articles there will be, once the log has folded the decisions. */
    static int on(DeskId desk, Map<String, String> kafka, Topics topics) throws IOException, Json.Malformed {
        List<Story> stories = stories();
        Topic<DecisionKey, Decision> decisions = topics.decisions();
        try (var producer = new KafkaProducer<byte[], byte[]>(ProducerSettings.over(kafka))) {
            for (int i = 0; i < stories.size(); i++) {
                Decision decision = decision("bench-" + (i + 1), desk, stories.get(i));
                DecisionKey key = new DecisionKey(decision.article(), decision.id(), "1");
                var unused = producer.send(new ProducerRecord<>(
                        decisions.name(),
                        decisions.partition(key),
                        decisions.keyBytes(key),
                        decisions.valueBytes(decision)));
            }
        }
        return stories.size();
    }

    private static Decision decision(String article, DeskId desk, Story story) {
        Settings settings = new Settings(ZoneOffset.UTC, "en", List.of());
        Act.Create create = new Act.Create(desk, story, settings);
        return new Decision(
                new DecisionId("open:" + article), new ArticleId(article), "bench", Instant.now(), 0, create);
    }

    private static List<Story> stories() throws IOException, Json.Malformed {
        try (InputStream input = Objects.requireNonNull(
                OpenDesk.class.getResourceAsStream("/bench/articles.json"), "the articles are in the jar")) {
            return List.of(Json.read(input.readAllBytes(), Story[].class));
        }
    }
}
