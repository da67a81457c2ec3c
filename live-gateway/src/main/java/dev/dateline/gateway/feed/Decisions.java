package dev.dateline.gateway.feed;

import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.kafka.client.producer.KafkaProducer;
import io.vertx.kafka.client.producer.KafkaProducerRecord;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Appends decisions, outside any transaction so that none holds back those of others. */
public final class Decisions {
    private final Topic<DecisionKey, Decision> topic;
    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * @param kafka the operator's client properties
     */
    public Decisions(Vertx vertx, Topics topics, Map<String, String> kafka) {
        this.topic = topics.decisions();
        this.producer = KafkaProducer.create(
                vertx, Clients.producer(kafka), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Done once all replicas have it; fails within seconds where that is not certain. */
    public Future<Void> append(Decision decision) {
        String append = UUID.randomUUID().toString().substring(0, 8);
        DecisionKey key = new DecisionKey(decision.article(), decision.id(), append);
        // The record's own time is left to the producer: retention works on the real clock.
        KafkaProducerRecord<byte[], byte[]> record = KafkaProducerRecord.create(
                topic.name(), topic.keyBytes(key), topic.valueBytes(decision), topic.partition(key));
        record.addHeader(Stage.DECIDED.header(), Buffer.buffer(Stage.write(Instant.now())));
        return producer.send(record).mapEmpty();
    }

    public Future<Void> close() {
        return producer.close();
    }
}
