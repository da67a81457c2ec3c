package dev.dateline.standalone.rejected;

import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.publish.ProducerSettings;
import dev.dateline.ingest.publish.Records;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Publishes what is accepted now, as the ingest would; each step ends when Kafka has acknowledged it. */
final class Outlet implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final Records records;

    Outlet(Map<String, String> kafka, Topics topics) {
        this.producer = new KafkaProducer<>(ProducerSettings.over(kafka));
        this.records = Records.on(topics);
    }

    void publish(List<WireItem> items, Rejected before) {
        send(records.of(new Batch(items, List.of(), before.received())));
    }

    /** It is set aside no longer. To be called only once all that came of it is published. */
    void strike(Rejected before) {
        send(Stream.of(records.noLonger(before)));
    }

    void setAside(Rejected again) {
        send(records.of(new Batch(List.of(), List.of(again), again.received())));
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(Stream<ProducerRecord<byte[], byte[]>> those) {
        List<Future<RecordMetadata>> sent = those.map(producer::send).toList();
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e);
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }
}
