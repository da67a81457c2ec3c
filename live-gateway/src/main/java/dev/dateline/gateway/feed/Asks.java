package dev.dateline.gateway.feed;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.kafka.client.producer.KafkaProducer;
import io.vertx.kafka.client.producer.KafkaProducerRecord;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends editors' questions to matching. */
public final class Asks {
    private final Topic<DeskId, WatchAsk> topic;
    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * @param kafka the operator's client properties
     */
    public Asks(Vertx vertx, Topics topics, Map<String, String> kafka) {
        this.topic = topics.asks();
        this.producer = KafkaProducer.create(
                vertx, Clients.producer(kafka), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Done once all replicas have it; fails within seconds where that is not certain. */
    public Future<Void> append(WatchAsk ask) {
        return producer.send(KafkaProducerRecord.create(
                        topic.name(), topic.keyBytes(ask.desk()), topic.valueBytes(ask), topic.partition(ask.desk())))
                .mapEmpty();
    }

    public Future<Void> close() {
        return producer.close();
    }
}
