package dev.dateline.gateway.feed;

import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.gateway.webhook.Courier;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log for one webhook, in a group of its own: of all gateways one sees to each partition, and whoever does next
 * goes on where the one before had it settled. Committed records only, since what is told to others is not taken back. On
 * a thread of its own, which is the courier's as well.
 */
public final class HookReader {
    private static final Logger LOG = LoggerFactory.getLogger(HookReader.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final Topic<EntryKey, Entry> topic;
    private final Courier courier;
    private final Promise<Void> ended = Promise.promise();
    private volatile boolean closing;

    HookReader(Consumer<byte[], byte[]> consumer, Topic<EntryKey, Entry> topic, Courier courier) {
        this.consumer = consumer;
        this.topic = topic;
        this.courier = courier;
    }

    /**
     * Begins to read, and goes on until it is closed or the receiver wants no more.
     *
     * @param kafka the operator's client properties
     */
    public static HookReader start(Topics topics, Map<String, String> kafka, Courier courier) {
        String group = group(topics, courier.hook().name());
        HookReader reader = new HookReader(
                new KafkaConsumer<>(
                        new HashMap<String, Object>(Clients.group(kafka, group)),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()),
                topics.updates(),
                courier);
        Thread.ofPlatform().daemon().name("webhook-" + courier.hook().name()).start(reader::run);
        return reader;
    }

    /** The consumer group whose place is that of the webhook called {@code hook}. */
    public static String group(Topics topics, String hook) {
        return topics.plan().prefix() + "webhooks-" + hook;
    }

    /** Done once it reads no more and what is settled is committed. */
    public Future<Void> close() {
        closing = true;
        return ended.future();
    }

    void run() {
        consumer.subscribe(List.of(topic.name()), new Moves());
        while (!closing && !courier.isGone()) {
            turn();
        }
        try {
            commit();
            consumer.close(CloseOptions.timeout(LONGEST_CLOSE));
        } catch (RuntimeException e) {
            LOG.warn("webhook {} did not close cleanly: {}", courier.hook().name(), String.valueOf(e));
        }
        ended.complete();
    }

    private void turn() {
        try {
            hold();
            consumer.poll(POLL).forEach(this::take);
            courier.turn();
            commit();
        } catch (NoOffsetForPartitionException e) {
            begin(e.partitions());
        } catch (RuntimeException e) {
            // Whatever it is: a reader that ends without a word would tell nobody anything for ever.
            LOG.error("webhook {} cannot read Kafka: {}", courier.hook().name(), String.valueOf(e));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Reads nothing more where enough waits; the group is kept meanwhile, since polling goes on. */
    private void hold() {
        Set<TopicPartition> all = consumer.assignment();
        Set<TopicPartition> full = all.stream()
                .filter(partition -> courier.full().contains(partition.partition()))
                .collect(Collectors.toSet());
        consumer.pause(full);
        consumer.resume(
                all.stream().filter(partition -> !full.contains(partition)).toList());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (Topic.isFiller(record.key())) {
            courier.take(record.partition(), record.offset(), null, null);
            return;
        }
        try {
            EntryKey key = topic.key(record.key());
            boolean tells = record.value() != null && !Canary.isPage(key.article());
            courier.take(record.partition(), record.offset(), key, tells ? topic.value(record.value()) : null);
        } catch (Json.Malformed e) {
            LOG.error(
                    "{} partition {} offset {} is passed over: {}",
                    topic.name(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
            courier.take(record.partition(), record.offset(), null, null);
        }
    }

    /** The very first time; it is written down at once, or a restart before the first entry would begin later still. */
    private void begin(Set<TopicPartition> partitions) {
        try {
            Map<TopicPartition, Long> from = courier.hook().fromBeginning()
                    ? consumer.beginningOffsets(partitions)
                    : consumer.endOffsets(partitions);
            // Kafka forgets the place of a group that was away for a week: then this is not the first time.
            LOG.warn(
                    "webhook {} has no place in the log yet, or Kafka has forgotten it, and begins at the {}",
                    courier.hook().name(),
                    courier.hook().fromBeginning() ? "beginning" : "end: what came before is not told");
            from.forEach(consumer::seek);
            Map<TopicPartition, OffsetAndMetadata> noted = new HashMap<>();
            from.forEach((partition, offset) -> noted.put(partition, new OffsetAndMetadata(offset)));
            consumer.commitSync(noted);
        } catch (RuntimeException e) {
            LOG.error("webhook {} cannot begin: {}", courier.hook().name(), String.valueOf(e));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void commit() {
        Map<Integer, Long> offsets = courier.uncommitted();
        if (offsets.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> settled = new HashMap<>();
        offsets.forEach((partition, offset) ->
                settled.put(new TopicPartition(topic.name(), partition), new OffsetAndMetadata(offset)));
        consumer.commitSync(settled);
        courier.committed(offsets);
    }

    /** Partitions go to another node, and come from it. */
    private final class Moves implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                commit();
            } finally {
                onPartitionsLost(partitions);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            courier.lose(partitions.stream().map(TopicPartition::partition).toList());
        }
    }
}
