package dev.dateline.gateway.feed;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a topic's bytes to its words. What cannot be read is counted, logged and passed over. */
final class Words<K, V> {
    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final Topic<K, V> topic;
    private final LongAdder unreadable;

    Words(Topic<K, V> topic, LongAdder unreadable) {
        this.topic = topic;
        this.unreadable = unreadable;
    }

    /** Hands each record of this topic to {@code taker}, in order; the value of a tombstone is null. */
    void each(ConsumerRecords<byte[], byte[]> batch, BiConsumer<K, @Nullable V> taker) {
        each(batch, (record, key, value) -> taker.accept(key, value));
    }

    /** The same, with the record itself, which tells where it stands and when it passed the stages. */
    void each(ConsumerRecords<byte[], byte[]> batch, Taker<K, V> taker) {
        batch.records(topic.name()).forEach(record -> take(record, taker));
    }

    /** Hears of one record; the value of a tombstone is null. */
    @FunctionalInterface
    interface Taker<K, V> {
        void take(ConsumerRecord<byte[], byte[]> record, K key, @Nullable V value);
    }

    /** The topic's own reading of one record. */
    private void take(ConsumerRecord<byte[], byte[]> record, Taker<K, V> taker) {
        if (Topic.isFiller(record.key())) {
            return;
        }
        K key;
        V value;
        try {
            key = topic.key(record.key());
            value = record.value() == null ? null : topic.value(record.value());
        } catch (Json.Malformed e) {
            unreadable.increment();
            LOG.error(
                    "{} partition {} offset {} cannot be read and is passed over: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
            return;
        }
        taker.take(record, key, value);
    }
}
