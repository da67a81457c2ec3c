package dev.dateline.gateway.feed;

import dev.dateline.contract.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The newest records of a topic: the last ones of each partition first, then what has come since each time; of more than that
 * again only the last. For one thread.
 */
final class Tail implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** Bytes of a partition at once: what is set aside may be large. */
    private static final String FETCH = Integer.toString(256 << 10);

    private final Topic<?, ?> topic;
    private final long last;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> read = new HashMap<>();

    /**
     * @param last how many records of a partition are looked at, at most, when there are more
     */
    Tail(Topic<?, ?> topic, long last, Map<String, String> kafka) {
        this.topic = topic;
        this.last = last;
        Map<String, Object> config = new HashMap<>(Clients.consumer(kafka, true));
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Surveyor.PATIENCE_MS);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, Surveyor.REQUEST_MS);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH);
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Hands over what is new; what does not come within two seconds is left for the next time. */
    void look(int partitions, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        consumer.assign(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        ends.forEach((partition, end) -> {
            long from = read.getOrDefault(partition, 0L);
            // Where the topic was made anew, its end stands before what was read.
            consumer.seek(partition, from > end ? Math.max(0, end - last) : Math.max(from, end - last));
        });
        long begun = System.nanoTime();
        while (isBefore(ends) && System.nanoTime() - begun < LONGEST.toNanos()) {
            consumer.poll(POLL).forEach(taker);
        }
        all.forEach(partition -> read.put(partition, consumer.position(partition)));
    }

    private boolean isBefore(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(LONGEST));
    }
}
