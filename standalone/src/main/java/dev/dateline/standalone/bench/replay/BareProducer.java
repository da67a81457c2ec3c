package dev.dateline.standalone.bench.replay;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.ingest.publish.ProducerSettings;
import dev.dateline.standalone.Trouble;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
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

    /** Makes a topic as the wire is; well before it is written to, as leaders take a moment. */
    static Topic<?, ?> scratch(Map<String, String> kafka, Topics topics)
            throws ExecutionException, InterruptedException {
        TopicPlan plan = topics.plan();
        Topic<?, ?> wire = new Topics(new TopicPlan(
                        plan.prefix() + "bare-",
                        plan.partitions(),
                        plan.replication(),
                        plan.minInsync(),
                        plan.erasure()))
                .wire();
        try (Admin admin = Admin.create(new HashMap<String, Object>(kafka))) {
            NewTopic made = new NewTopic(wire.name(), wire.partitions(), (short) plan.replication());
            admin.createTopics(List.of(made.configs(wire.config()))).all().get();
        }
        return wire;
    }
}
