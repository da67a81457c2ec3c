package dev.dateline.standalone.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The mean size of a topic's records, in bytes: key, and value. */
record RecordSize(int key, int value) {
    private static final Duration POLL = Duration.ofMillis(200);

    /** Reads all that is in {@code topic} now. */
    static RecordSize of(Map<String, Object> consumer, String topic) {
        List<RecordSize> sizes = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> reading = new KafkaConsumer<>(consumer)) {
            List<TopicPartition> partitions =
                    Clients.partitions(topic, reading.partitionsFor(topic).size());
            reading.assign(partitions);
            reading.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reading.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reading.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : reading.poll(POLL)) {
                    sizes.add(new RecordSize(record.serializedKeySize(), record.serializedValueSize()));
                }
            }
        }
        return mean(sizes);
    }

    /** The mean of these; tombstones among them, which have no value, are left out. */
    static RecordSize mean(List<RecordSize> sizes) {
        List<RecordSize> whole = sizes.stream().filter(size -> size.value() > 0).toList();
        return new RecordSize(
                Math.toIntExact(Math.round(
                        whole.stream().mapToInt(RecordSize::key).average().orElse(1))),
                Math.toIntExact(Math.round(
                        whole.stream().mapToInt(RecordSize::value).average().orElse(1))));
    }

    int whole() {
        return key + value;
    }
}
