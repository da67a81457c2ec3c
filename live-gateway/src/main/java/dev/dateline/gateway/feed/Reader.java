package dev.dateline.gateway.feed;

import dev.dateline.contract.topic.Topic;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.kafka.client.common.TopicPartition;
import io.vertx.kafka.client.consumer.KafkaConsumer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A consumer without a group, on partitions that it is given. Batches and results come on the event loop that made it,
 * in the order in which Kafka had them.
 */
final class Reader {
    /** How long an idle poll keeps other questions to the consumer waiting. */
    private static final Duration POLL = Duration.ofMillis(100);

    private static final long CHECK_MS = 20;

    private final Vertx vertx;
    private final KafkaConsumer<byte[], byte[]> consumer;

    Reader(Vertx vertx, Map<String, String> kafka, boolean committed) {
        this.vertx = vertx;
        this.consumer = KafkaConsumer.create(
                vertx, Clients.consumer(kafka, committed), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.pollTimeout(POLL);
    }

    static Set<TopicPartition> partitions(Topic<?, ?> topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .collect(Collectors.toSet());
    }

    static Map<TopicPartition, Long> beginning(Set<TopicPartition> partitions) {
        return partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> 0L));
    }

    /** Takes these partitions, without reading yet; comes before all else. */
    Future<Void> assign(Set<TopicPartition> partitions) {
        return consumer.assign(partitions);
    }

    /** The offsets that the next records will have, of partitions that are assigned. */
    Future<Map<TopicPartition, Long>> ends(Set<TopicPartition> partitions) {
        return consumer.endOffsets(partitions);
    }

    /** Reads on from these offsets for good; to be called once. */
    Future<Void> read(Map<TopicPartition, Long> from, Consumer<ConsumerRecords<byte[], byte[]>> batch) {
        return Future.all(from.entrySet().stream()
                        .map(start -> consumer.seek(start.getKey(), start.getValue()))
                        .toList())
                .onSuccess(placed -> {
                    consumer.batchHandler(records -> batch.accept(records.records()));
                    // Polling begins with a handler for single records; the batch handler does their work.
                    consumer.handler(record -> {});
                })
                .mapEmpty();
    }

    /** Done once everything before these offsets was handed out; fails after {@code limit}. */
    Future<Void> reached(Map<TopicPartition, Long> ends, Duration limit) {
        Promise<Void> done = Promise.promise();
        check(new HashMap<>(ends), System.nanoTime() + limit.toNanos(), done);
        return done.future();
    }

    Future<Void> close() {
        return consumer.close();
    }

    private void check(Map<TopicPartition, Long> ends, long deadline, Promise<Void> done) {
        List<Future<Void>> answers = List.copyOf(ends.keySet()).stream()
                .map(partition -> consumer.position(partition).<Void>map(at -> {
                    ends.computeIfPresent(partition, (p, end) -> at >= end ? null : end);
                    return null;
                }))
                .toList();
        Future.all(answers).onComplete(all -> {
            if (all.failed()) {
                done.fail(all.cause());
            } else if (ends.isEmpty()) {
                done.complete();
            } else if (System.nanoTime() - deadline > 0) {
                done.fail("Kafka did not hand out everything in time");
            } else {
                vertx.setTimer(CHECK_MS, id -> check(ends, deadline, done));
            }
        });
    }
}
