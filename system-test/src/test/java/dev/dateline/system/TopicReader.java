package dev.dateline.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what stands on a topic, committed only. */
record TopicReader(String bootstrapServers) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Everything that is on the topic now. */
    List<ConsumerRecord<byte[], byte[]>> read(Topic<?, ?> topic) {
        return read(List.of(topic));
    }

    /** Everything that is on these topics now. */
    List<ConsumerRecord<byte[], byte[]>> read(Collection<Topic<?, ?>> topics) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic.name(), PATIENCE).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /**
     * Whether matching has this article in its order. An item that comes before its article is about none, so tests wait
     * for this.
     */
    boolean isMatched(Topics topics, ArticleId article) {
        return changes(topics).anyMatch(change -> change.path("id").asText().equals(article.value()));
    }

    /** Whether an article stands in the order of matching with a watch of this name. */
    boolean isWatched(Topics topics, String watch) {
        return changes(topics)
                .anyMatch(change ->
                        change.at("/settings/watches").findValuesAsText("name").contains(watch));
    }

    /** Whether these words stand in the order of matching, such as an item's headline. */
    boolean isMatched(Topics topics, String words) {
        return read(topics.matchInput()).stream()
                .filter(record -> record.value() != null)
                .anyMatch(record -> new String(record.value(), StandardCharsets.UTF_8).contains(words));
    }

    /** Whether matching knows that this article does this with what is withdrawn. */
    boolean isMatched(Topics topics, ArticleId article, KillPolicy kills) {
        return changes(topics)
                .filter(change -> change.path("id").asText().equals(article.value()))
                .anyMatch(change -> change.at("/settings/kills").asText().equals(kills.name()));
    }

    /** Articles as they stand in the order of matching, oldest first. */
    private Stream<JsonNode> changes(Topics topics) {
        return read(topics.matchInput()).stream()
                .filter(record -> record.value() != null)
                .map(record -> tree(record.value()).path("article"))
                .filter(JsonNode::isObject);
    }

    private static JsonNode tree(byte[] value) {
        try {
            return Json.tree(value);
        } catch (Json.Malformed e) {
            throw new AssertionError("no JSON in the order of matching", e);
        }
    }

    /** The newest value of each key of this article, as text: what compaction leaves, tombstones gone. */
    List<String> newest(ArticleId article, Topic<?, ?>... topics) {
        Map<String, String> newest = new TreeMap<>();
        for (Topic<?, ?> topic : topics) {
            for (ConsumerRecord<byte[], byte[]> entry : read(topic)) {
                String key = new String(entry.key(), StandardCharsets.UTF_8);
                if (entry.value() == null) {
                    newest.remove(topic.name() + " " + key);
                } else if ((key + "/").startsWith(article.value() + "/")) {
                    newest.put(topic.name() + " " + key, new String(entry.value(), StandardCharsets.UTF_8));
                }
            }
        }
        return List.copyOf(newest.values());
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
