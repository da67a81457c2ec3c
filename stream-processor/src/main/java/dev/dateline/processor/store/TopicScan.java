package dev.dateline.processor.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what is committed in a partition, from its first record to the end that it has when the reading begins. It waits
 * for the transactions that are open at that moment: what was committed behind one of them must not stay hidden. Not for
 * several threads.
 */
public final class TopicScan implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    /** Longer than a transaction of ours may stay open after a crash (10 s), and the time until Kafka looks (10 s). */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<byte[], byte[]> committed;
    private final KafkaConsumer<byte[], byte[]> ends;

    /** {@code kafka} are client settings. */
    public TopicScan(Map<String, String> kafka) {
        this.committed = consumer(kafka, "read_committed");
        this.ends = consumer(kafka, "read_uncommitted");
    }

    /**
     * Hands over every record in its order.
     *
     * @throws TimeoutException where nothing more comes for a minute though the end is not reached
     */
    public void read(TopicPartition partition, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        List<TopicPartition> one = List.of(partition);
        long end = ends.endOffsets(one).getOrDefault(partition, 0L);
        committed.assign(one);
        committed.seekToBeginning(one);
        long quietSince = System.nanoTime();
        while (end > 0 && committed.position(partition) < end) {
            ConsumerRecords<byte[], byte[]> records = committed.poll(POLL);
            records.forEach(reader);
            if (!records.isEmpty()) {
                quietSince = System.nanoTime();
            } else if (System.nanoTime() - quietSince > PATIENCE.toNanos()) {
                throw new TimeoutException(partition + " cannot be read to its end " + end + ": a transaction is open at "
                        + committed.position(partition));
            }
        }
    }

    /** The offset of the first record that is kept. */
    public long begin(TopicPartition partition) {
        return committed.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    @Override
    public void close() {
        committed.close();
        ends.close();
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, String> kafka, String isolation) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
