package dev.dateline.standalone.bench.replay;

import dev.dateline.contract.topic.Topic;
import dev.dateline.ingest.publish.ProducerSettings;
import dev.dateline.standalone.Trouble;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The floor: the same records, written by a producer set as the ingest's, with nothing around it. */
final class BareProducer {
    private BareProducer() {}

    /** Writes them all, as fast as it goes; gives records a second until the last was acknowledged. */
    static double rate(Map<String, String> kafka, Topic<?, ?> scratch, List<ConsumerRecord<byte[], byte[]>> records) {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        try (var producer = new KafkaProducer<byte[], byte[]>(ProducerSettings.over(kafka))) {
            producer.partitionsFor(scratch.name());
            long begun = System.nanoTime();
            for (ConsumerRecord<byte[], byte[]> each : records) {
                var record = new ProducerRecord<>(
                        scratch.name(), each.partition(), each.timestamp(), each.key(), each.value(), each.headers());
                var unused = producer.send(record, (metadata, e) -> failure.compareAndSet(null, e));
            }
            producer.flush();
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (failure.get() != null) {
                throw Trouble.failed("the bare producer: " + Trouble.lineOf(failure.get()));
            }
            return records.size() / seconds;
        }
    }
}
