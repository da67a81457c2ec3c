package dev.dateline.standalone.rejected;

import dev.dateline.standalone.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is committed in a partition, from where one likes to its end at that moment. For one thread. */
final class PartitionReader implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Duration patience;

    /** {@code kafka} are client settings. */
    PartitionReader(Map<String, String> kafka) {
        this(kafka, PATIENCE);
    }

    /** The same, where nothing is to take longer than {@code most}, which counts where it is shorter than usual. */
    PartitionReader(Map<String, String> kafka, Duration most) {
        this.patience = most.compareTo(PATIENCE) < 0 ? most.dividedBy(2) : PATIENCE;
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // While it reads, retention may remove what was next.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // What is asked for at a partition's end keeps the next question waiting for so long.
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Those of a topic; throws {@link Trouble} where there is no such topic. */
    List<TopicPartition> partitions(String topic) {
        if (!consumer.listTopics().containsKey(topic)) {
            throw Trouble.failed(
                    "there is no topic " + topic + ": nothing was ever kept here, or topics.prefix is another one");
        }
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    long begin(TopicPartition partition) {
        consumer.assign(List.of(partition));
        return consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /** Where the first record since then stands; the end where there is none. */
    long since(TopicPartition partition, Instant time) {
        consumer.assign(List.of(partition));
        OffsetAndTimestamp first = consumer.offsetsForTimes(Map.of(partition, Math.max(0, time.toEpochMilli())))
                .get(partition);
        return first == null ? end(partition) : first.offset();
    }

    /** Hands over records until {@code more} says that it has enough. */
    void read(TopicPartition partition, long from, Predicate<ConsumerRecord<byte[], byte[]>> more) {
        long end = end(partition);
        consumer.seek(partition, from);
        long heard = System.nanoTime();
        while (consumer.position(partition) < end) {
            var batch = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> each : batch) {
                if (!more.test(each)) {
                    return;
                }
            }
            if (!batch.isEmpty()) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > patience.toNanos()) {
                throw new TimeoutException("nothing came any more");
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private long end(TopicPartition partition) {
        // Else the consumer complains of answers about a partition that is not its own.
        consumer.assign(List.of(partition));
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }
}
