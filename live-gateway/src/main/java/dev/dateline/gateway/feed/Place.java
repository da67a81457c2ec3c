package dev.dateline.gateway.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads one record by its place; blocks for seconds at most. */
final class Place {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Place() {}

    /** Null where nothing stands there, or no longer. */
    static byte @Nullable [] value(TopicPartition partition, long offset, Map<String, String> kafka) {
        Map<String, Object> config = new HashMap<>(Clients.consumer(kafka, true));
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Surveyor.PATIENCE_MS);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, Surveyor.REQUEST_MS);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            if (offset >= end) {
                return null;
            }
            consumer.seek(partition, offset);
            long begun = System.nanoTime();
            while (consumer.position(partition) <= offset) {
                for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(Duration.ofMillis(200))) {
                    return entry.offset() == offset ? entry.value() : null;
                }
                if (System.nanoTime() - begun > LONGEST.toNanos()) {
                    throw new TimeoutException("Kafka did not answer");
                }
            }
            return null;
        }
    }
}
