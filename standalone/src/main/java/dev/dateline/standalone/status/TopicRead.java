package dev.dateline.standalone.status;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is committed on a topic, up to the end that it has when the reading begins. */
final class TopicRead implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Duration patience;

    /** {@code patience} is how long nothing may come. */
    TopicRead(Map<String, String> kafka, Duration patience) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.patience = patience;
    }

    void all(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        List<TopicPartition> partitions = partitions(topic);
        read(consumer.beginningOffsets(partitions), consumer.endOffsets(partitions), reader);
    }

    /** What was written since then, by the topic's own times. */
    void since(Instant then, String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions(topic).forEach(one -> times.put(one, then.toEpochMilli()));
        Map<TopicPartition, Long> ends = consumer.endOffsets(times.keySet());
        Map<TopicPartition, Long> from = new HashMap<>();
        consumer.offsetsForTimes(times).forEach((one, first) -> {
            if (first != null) {
                from.put(one, first.offset());
            }
        });
        ends.keySet().retainAll(from.keySet());
        // Times need not rise from one record to the next.
        read(from, ends, entry -> {
            if (entry.timestamp() >= then.toEpochMilli()) {
                reader.accept(entry);
            }
        });
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** An open transaction holds the end back; it is not waited for longer than the patience. */
    private void read(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        Instant heard = Instant.now();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var batch = consumer.poll(POLL);
            batch.forEach(reader);
            if (!batch.isEmpty()) {
                heard = Instant.now();
            } else if (heard.plus(patience).isBefore(Instant.now())) {
                throw new TimeoutException("nothing came any more");
            }
        }
    }
}
