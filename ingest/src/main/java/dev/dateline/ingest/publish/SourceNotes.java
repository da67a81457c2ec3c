package dev.dateline.ingest.publish;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.wire.SourceId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topic of what sources remember to its end. */
final class SourceNotes {
    private static final Logger LOG = LoggerFactory.getLogger(SourceNotes.class);
    private static final String DESERIALIZER = "org.apache.kafka.common.serialization.ByteArrayDeserializer";
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(500);
    /** Steps without anything, after which Kafka counts as away. */
    private static final int MOST_EMPTY = 20;

    private SourceNotes() {}

    static Map<String, Object> settings(Map<String, String> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("client.id", "dateline-ingest-recall");
        settings.put("key.deserializer", DESERIALIZER);
        settings.put("value.deserializer", DESERIALIZER);
        settings.put("enable.auto.commit", "false");
        settings.put("allow.auto.create.topics", "false");
        settings.put("auto.offset.reset", "earliest");
        return settings;
    }

    /** Puts the newest text of each source into {@code texts}; throws {@link KafkaException} while Kafka is away. */
    static void read(Consumer<byte[], byte[]> consumer, Topic<SourceId, byte[]> topic, Map<SourceId, String> texts) {
        TopicPartition all = new TopicPartition(topic.name(), 0);
        consumer.assign(List.of(all));
        consumer.seekToBeginning(List.of(all));
        long end = consumer.endOffsets(List.of(all), ANSWER).getOrDefault(all, 0L);
        int empty = 0;
        long position = consumer.position(all, ANSWER);
        while (position < end) {
            consumer.poll(STEP).forEach(each -> note(each, topic, texts));
            long next = consumer.position(all, ANSWER);
            empty = next == position ? empty + 1 : 0;
            position = next;
            if (empty == MOST_EMPTY) {
                throw new TimeoutException("what sources remember was not read to its end");
            }
        }
    }

    private static void note(
            ConsumerRecord<byte[], byte[]> each, Topic<SourceId, byte[]> topic, Map<SourceId, String> texts) {
        if (Topic.isFiller(each.key())) {
            return;
        }
        try {
            SourceId source = topic.key(each.key());
            if (each.value() == null) {
                texts.remove(source);
            } else {
                texts.put(source, new String(topic.value(each.value()), StandardCharsets.UTF_8));
            }
        } catch (Json.Malformed e) {
            LOG.warn(
                    "{}: offset {} is no source's and is passed over: {}", topic.name(), each.offset(), e.getMessage());
        }
    }
}
