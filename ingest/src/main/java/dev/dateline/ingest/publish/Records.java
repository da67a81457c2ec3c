package dev.dateline.ingest.publish;

import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A batch as Kafka records; their timestamps are left to the producer, which takes the real clock. */
record Records(Topic<ItemVersion, WireItem> wire, Topic<ItemId, Rejected> rejected) {
    static Records on(Topics topics) {
        return new Records(topics.wire(), topics.rejected());
    }

    Stream<ProducerRecord<byte[], byte[]>> of(Batch batch) {
        return Stream.concat(
                batch.items().stream().map(item -> item(item, batch.received())),
                batch.rejected().stream().map(each -> rejected(each, batch.received())));
    }

    private ProducerRecord<byte[], byte[]> item(WireItem item, Instant received) {
        var of = record(wire, item.version(), item);
        of.headers().add(Stage.PROVIDER.header(), Stage.write(item.versionCreated()));
        of.headers().add(Stage.RECEIVED.header(), Stage.write(received));
        return of;
    }

    private ProducerRecord<byte[], byte[]> rejected(Rejected each, Instant received) {
        var of = record(rejected, new ItemId(each.provider(), each.id()), each);
        of.headers().add(Stage.RECEIVED.header(), Stage.write(received));
        return of;
    }

    private static <K, V> ProducerRecord<byte[], byte[]> record(Topic<K, V> topic, K key, V value) {
        return new ProducerRecord<>(topic.name(), topic.partition(key), topic.keyBytes(key), topic.valueBytes(value));
    }
}
