package dev.dateline.standalone.bench;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.ingest.publish.ProducerSettings;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.topics.TopicSetup;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The floor: the same records, written by a producer set as the ingest's, with nothing around it. */
final class BareProducer {
    private BareProducer() {}

    /** Writes them all, as fast as it goes; gives records a second until the last was acknowledged. */
    static double rate(Map<String, String> kafka, Topics topics, List<ConsumerRecord<byte[], byte[]>> records) {
        Topic<?, ?> scratch = scratch(kafka, topics);
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (var producer = new KafkaProducer<byte[], byte[]>(ProducerSettings.over(kafka))) {
            producer.partitionsFor(scratch.name());
            long begun = System.nanoTime();
            for (ConsumerRecord<byte[], byte[]> each : records) {
                var record = new ProducerRecord<>(
                        scratch.name(), each.partition(), null, each.key(), each.value(), each.headers());
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

    /** A topic as the wire is, in an installation of its own. */
    private static Topic<?, ?> scratch(Map<String, String> kafka, Topics topics) {
        TopicPlan plan = topics.plan();
        Topics bare = new Topics(new TopicPlan(
                "bare-" + plan.prefix(), plan.partitions(), plan.replication(), plan.minInsync(), plan.erasure()));
        TopicSetup.ensure(kafka, bare);
        return bare.wire();
    }
}
