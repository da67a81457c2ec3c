package dev.dateline.gateway.feed;

import dev.dateline.contract.topic.Topic;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.kafka.client.producer.KafkaProducer;
import io.vertx.kafka.client.producer.KafkaProducerRecord;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Appends to one topic.
 *
 * @param <K> its keys
 * @param <V> its values
 */
public final class Appender<K, V> {
    private final Topic<K, V> topic;
    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * @param kafka the operator's client properties
     */
    public Appender(Vertx vertx, Topic<K, V> topic, Map<String, String> kafka) {
        this.topic = topic;
        this.producer = KafkaProducer.create(
                vertx, Clients.producer(kafka), new ByteArraySerializer(), new ByteArraySerializer());
        // Whoever appends is told by the future; without this each failure is logged as an unhandled one besides.
        producer.exceptionHandler(problem -> {});
    }

    /** Done once all replicas have it; fails within seconds where that is not certain. A null value forgets the key. */
    public Future<Void> append(K key, @Nullable V value) {
        return producer.send(KafkaProducerRecord.create(
                        topic.name(),
                        topic.keyBytes(key),
                        value == null ? null : topic.valueBytes(value),
                        topic.partition(key)))
                .mapEmpty();
    }

    public Future<Void> close() {
        return producer.close();
    }
}
