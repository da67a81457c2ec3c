package dev.dateline.gateway.feed;

import dev.dateline.contract.topic.Behind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far one consumer is behind the ends of its partitions; noted on its own thread, read from any. */
final class Arrears {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Map<TopicPartition, Behind> behind = new HashMap<>();
    private final Map<TopicPartition, Instant> read = new HashMap<>();
    private volatile List<Feed.Lag> newest = List.of();
    private long noted = System.nanoTime() - PAUSE;

    /** What was last noted; empty before the first time. */
    List<Feed.Lag> newest() {
        return newest;
    }

    /** After each poll. Looks at most once a second, and asks Kafka nothing: what a consumer knows comes with its fetches. */
    void note(KafkaConsumer<?, ?> consumer, ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            ConsumerRecord<?, ?> last = records.records(partition).getLast();
            read.put(partition, Instant.ofEpochMilli(last.timestamp()));
        }
        long now = System.nanoTime();
        if (now - noted >= PAUSE) {
            noted = now;
            Instant moment = Instant.now();
            newest = consumer.assignment().stream()
                    .flatMap(partition -> lag(partition, consumer.currentLag(partition), moment).stream())
                    .toList();
        }
    }

    private List<Feed.Lag> lag(TopicPartition partition, OptionalLong left, Instant now) {
        if (left.isEmpty()) {
            return List.of();
        }
        @Nullable Instant last = read.get(partition);
        Duration time = behind.computeIfAbsent(partition, any -> new Behind()).look(left.getAsLong(), now, last);
        return List.of(new Feed.Lag(partition.topic(), partition.partition(), left.getAsLong(), time));
    }
}
