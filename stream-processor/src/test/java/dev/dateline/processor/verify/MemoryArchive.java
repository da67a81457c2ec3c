package dev.dateline.processor.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Topics of one partition each, to plant faults in. Applications have taken all of it unless something else is said. */
final class MemoryArchive implements Archive {
    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> topics = new HashMap<>();
    private final Map<String, Long> ends = new HashMap<>();
    private boolean reading;
    private final Map<String, Long> begins = new HashMap<>();
    private final Map<String, Long> taken = new HashMap<>();

    void append(String topic, byte[] key, byte @Nullable [] value, Instant written) {
        long offset = ends.merge(topic, 1L, Long::sum) - 1;
        lines(topic).add(line(topic, offset, key, value, written.toEpochMilli()));
    }

    /** As the log cleaner or a fault would. */
    void remove(String topic, String key) {
        lines(topic).removeIf(line -> key(line).equals(key));
    }

    void change(String topic, String key, UnaryOperator<String> change) {
        lines(topic).replaceAll(line -> {
            String value = new String(line.value(), StandardCharsets.UTF_8);
            return key(line).equals(key)
                    ? line(
                            topic,
                            line.offset(),
                            line.key(),
                            change.apply(value).getBytes(StandardCharsets.UTF_8),
                            line.timestamp())
                    : line;
        });
    }

    /** Everything before this offset has left the topic by age. */
    void trim(String topic, long begin) {
        begins.put(topic, begin);
        lines(topic).removeIf(line -> line.offset() < begin);
    }

    /** What was written from this offset on is not there. */
    void undo(String topic, long from) {
        lines(topic).removeIf(line -> line.offset() >= from);
    }

    /** Of each key the newest stays, at its offset. */
    void compact(String topic) {
        Map<String, Long> newest = new HashMap<>();
        lines(topic).forEach(line -> newest.put(key(line), line.offset()));
        lines(topic).removeIf(line -> line.offset() < newest.getOrDefault(key(line), 0L));
    }

    /** The application has taken this topic up to here only. */
    void takenUpTo(String topic, long offset) {
        taken.put(topic, offset);
    }

    long end(String topic) {
        return ends.getOrDefault(topic, 0L);
    }

    List<String> keys(String topic) {
        return lines(topic).stream().map(MemoryArchive::key).toList();
    }

    @Override
    public int partitions(String topic) {
        return 1;
    }

    @Override
    public long begin(TopicPartition partition) {
        return begins.getOrDefault(partition.topic(), 0L);
    }

    @Override
    public void read(TopicPartition partition, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        // As with Kafka, one reading at a time.
        if (reading) {
            throw new IllegalStateException(partition + " is read within another reading");
        }
        reading = true;
        lines(partition.topic()).forEach(reader);
        reading = false;
    }

    @Override
    public Map<TopicPartition, Long> taken(String application) {
        Map<TopicPartition, Long> all = new HashMap<>();
        ends.forEach((topic, end) -> all.put(new TopicPartition(topic, 0), taken.getOrDefault(topic, end)));
        return all;
    }

    private List<ConsumerRecord<byte[], byte[]>> lines(String topic) {
        return topics.computeIfAbsent(topic, name -> new ArrayList<>());
    }

    private static String key(ConsumerRecord<byte[], byte[]> line) {
        return new String(line.key(), StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> line(
            String topic, long offset, byte[] key, byte @Nullable [] value, long time) {
        return new ConsumerRecord<>(
                topic,
                0,
                offset,
                time,
                TimestampType.CREATE_TIME,
                key.length,
                value == null ? -1 : value.length,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
