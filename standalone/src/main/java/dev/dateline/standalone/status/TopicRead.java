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
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is committed on topics, each time from where it was to the end that the topic has then. What stands behind
 * a transaction that is open is left for the next time. For one thread.
 */
final class TopicRead implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Duration patience;
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    /** {@code patience} is how long nothing may come. */
    TopicRead(Map<String, String> kafka, Duration patience) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Between two looks retention may remove what was next.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.patience = patience;
    }

    /**
     * Hands over what is new.
     *
     * @param since the first time only what was written from then on, by the topic's own times; null for all
     * @param anew told before anything is handed over that the topic was made anew, and nothing of the old one counts
     */
    void on(String topic, @Nullable Instant since, Consumer<ConsumerRecord<byte[], byte[]>> reader, Runnable anew) {
        List<TopicPartition> partitions = partitions(topic);
        // Else the consumer complains of answers about partitions that are not its own.
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        if (ends.entrySet().stream().anyMatch(end -> end.getValue() < position(end.getKey()))) {
            forget(topic);
            anew.run();
        }
        List<TopicPartition> unread =
                partitions.stream().filter(one -> !positions.containsKey(one)).toList();
        positions.putAll(since == null ? consumer.beginningOffsets(unread) : from(since, unread, ends));
        read(ends, reader);
    }

    /** Next time it is read from its beginning. */
    void forget(String topic) {
        positions.keySet().removeIf(one -> one.topic().equals(topic));
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

    /** Where the first record since then stands; the end where there is none. */
    private Map<TopicPartition, Long> from(
            Instant since, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(one -> times.put(one, since.toEpochMilli()));
        Map<TopicPartition, Long> from = new HashMap<>();
        consumer.offsetsForTimes(times)
                .forEach((one, first) -> from.put(one, offset(first, ends.getOrDefault(one, 0L))));
        return from;
    }

    private long position(TopicPartition partition) {
        return positions.getOrDefault(partition, 0L);
    }

    private static long offset(@Nullable OffsetAndTimestamp first, long end) {
        return first == null ? end : first.offset();
    }

    private void read(Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        ends.keySet().forEach(one -> consumer.seek(one, position(one)));
        Instant heard = Instant.now();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var batch = consumer.poll(POLL);
            batch.forEach(reader);
            ends.keySet().forEach(one -> positions.put(one, consumer.position(one)));
            if (!batch.isEmpty()) {
                heard = Instant.now();
            } else if (heard.plus(patience).isBefore(Instant.now())) {
                throw new TimeoutException("nothing came any more");
            }
        }
    }
}
