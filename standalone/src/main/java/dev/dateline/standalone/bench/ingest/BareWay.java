package dev.dateline.standalone.bench.ingest;

import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.publish.ProducerSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The floor: a producer set as the ingest's writes the records that these items come to, with nothing around it. */
final class BareWay implements AutoCloseable {
    private static final List<Executor> HERE = List.of(Runnable::run);

    private final KafkaProducer<byte[], byte[]> producer;
    private final Topic<ItemVersion, WireItem> scratch;

    BareWay(Map<String, String> kafka, Topic<ItemVersion, WireItem> scratch) {
        Map<String, Object> settings = ProducerSettings.over(kafka);
        // A busy machine may take its time before the first record; it changes nothing after that.
        settings.put("max.block.ms", "60000");
        this.producer = new KafkaProducer<>(settings);
        this.scratch = scratch;
        var unused = producer.partitionsFor(scratch.name());
    }

    /** Seconds until all were acknowledged; the records are made before. */
    double seconds(List<WireItem> items, int inFlight) throws InterruptedException {
        List<ProducerRecord<byte[], byte[]>> records =
                items.stream().map(this::record).toList();
        return UnderWay.seconds(records.size(), inFlight, HERE, number -> send(records.get(number)));
    }

    @Override
    public void close() {
        producer.close();
    }

    private CompletionStage<?> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        var unused = producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    private ProducerRecord<byte[], byte[]> record(WireItem item) {
        ItemVersion key = item.version();
        var record = new ProducerRecord<>(
                scratch.name(), scratch.partition(key), scratch.keyBytes(key), scratch.valueBytes(item));
        record.headers().add(Stage.PROVIDER.header(), Stage.write(item.versionCreated()));
        record.headers().add(Stage.RECEIVED.header(), Stage.write(Instant.now()));
        return record;
    }
}
