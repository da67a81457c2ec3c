package dev.dateline.processor.store;

import dev.dateline.contract.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
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

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private boolean reading;

    /** {@code kafka} are client settings. */
    public TopicScan(Map<String, String> kafka) {
        Map<String, Object> config = new HashMap<>(kafka);
        this.admin = Admin.create(config);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Hands over every record in its order.
     *
     * @throws TimeoutException where nothing more comes for a minute though the end is not reached
     */
    public void read(TopicPartition partition, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        // A second reading would move the first one's place, and leave out what it had not fetched yet.
        if (reading) {
            throw new IllegalStateException(partition + " is read within another reading");
        }
        reading = true;
        try {
            readAll(partition, reader);
        } finally {
            reading = false;
        }
    }

    private void readAll(TopicPartition partition, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        // The end of all records, not only of those whose transactions are over.
        long end = offset(partition, OffsetSpec.latest());
        if (offset(partition, OffsetSpec.earliest()) == end) {
            return;
        }
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long quietSince = System.nanoTime();
        while (consumer.position(partition) < end) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            records.forEach(record -> {
                if (!Topic.isFiller(record.key())) {
                    reader.accept(record.key() == null ? underNoKey(record) : record);
                }
            });
            if (!records.isEmpty()) {
                quietSince = System.nanoTime();
            } else if (System.nanoTime() - quietSince > PATIENCE.toNanos()) {
                throw new TimeoutException(partition + " cannot be read to its end " + end
                        + ": a transaction is open at " + consumer.position(partition));
            }
        }
    }

    /** Nothing of ours has no key: with an empty one, which no topic has, it is what it is, a record that cannot be read. */
    private static ConsumerRecord<byte[], byte[]> underNoKey(ConsumerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                0,
                record.serializedValueSize(),
                new byte[0],
                record.value(),
                record.headers(),
                record.leaderEpoch());
    }

    /** Reads one topic and is done with it; {@code kafka} are client settings. */
    public static void all(Map<String, String> kafka, String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (TopicScan scan = new TopicScan(kafka)) {
            scan.read(topic, reader);
        }
    }

    /** Hands over every record of a topic, one partition after the other; gives how many there were. */
    public long read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        AtomicLong count = new AtomicLong();
        for (PartitionInfo partition : consumer.partitionsFor(topic)) {
            read(new TopicPartition(topic, partition.partition()), entry -> {
                reader.accept(entry);
                count.incrementAndGet();
            });
        }
        return count.get();
    }

    /** How many partitions a topic has. */
    public int partitions(String topic) {
        return consumer.partitionsFor(topic).size();
    }

    /** The offset of the first record that is kept. */
    public long begin(TopicPartition partition) {
        return offset(partition, OffsetSpec.earliest());
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }

    private long offset(TopicPartition partition, OffsetSpec which) {
        try {
            return admin.listOffsets(Map.of(partition, which))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
