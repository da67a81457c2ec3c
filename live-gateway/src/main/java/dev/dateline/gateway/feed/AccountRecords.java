package dev.dateline.gateway.feed;

import dev.dateline.contract.people.AccountKey;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.topic.Values;
import dev.dateline.gateway.account.AccountRecord;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.kafka.client.producer.KafkaProducer;
import io.vertx.kafka.client.producer.KafkaProducerRecord;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes what is known of people. */
public final class AccountRecords {
    private final Topic<AccountKey, AccountRecord> topic;
    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * @param kafka the operator's client properties
     */
    public AccountRecords(Vertx vertx, Topics topics, Map<String, String> kafka) {
        this.topic = topics.accounts().carrying(Values.json(AccountRecord.class));
        this.producer = KafkaProducer.create(
                vertx, Clients.producer(kafka), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Done once all replicas have it; fails within seconds where that is not certain. */
    public Future<Void> append(AccountKey key, @Nullable AccountRecord record) {
        return producer.send(KafkaProducerRecord.create(
                        topic.name(),
                        topic.keyBytes(key),
                        record == null ? null : topic.valueBytes(record),
                        topic.partition(key)))
                .mapEmpty();
    }

    public Future<Void> close() {
        return producer.close();
    }
}
