package dev.dateline.ingest.publish;

import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.RawKey;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.raw.RawDelivery;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A batch as Kafka records; their timestamps are left to the producer, which takes the real clock. */
public record Records(Topic<RawKey, byte[]> raw, Topic<ItemVersion, WireItem> wire, Topic<ItemId, Rejected> rejected) {
    public static Records on(Topics topics) {
        return new Records(topics.raw(), topics.wire(), topics.rejected());
    }

    /** The delivery goes before what points to it. */
    public Stream<ProducerRecord<byte[], byte[]>> of(Batch batch) {
        RawDelivery delivery = batch.raw();
        Stream<ProducerRecord<byte[], byte[]>> parts = delivery == null ? Stream.empty() : parts(delivery);
        return Stream.of(
                        parts,
                        batch.items().stream().map(item -> item(item, batch.received())),
                        batch.rejected().stream().map(each -> rejected(each, batch.received())))
                .flatMap(each -> each);
    }

    /** Takes back that something was set aside. */
    public ProducerRecord<byte[], byte[]> noLonger(Rejected each) {
        return record(rejected, new ItemId(each.provider(), each.id()), null);
    }

    private Stream<ProducerRecord<byte[], byte[]>> parts(RawDelivery delivery) {
        return IntStream.range(0, delivery.parts().size()).mapToObj(part -> {
            RawKey key = new RawKey(delivery.source().provider(), delivery.id(), part);
            byte[] packed = delivery.parts().get(part);
            return new ProducerRecord<>(
                    raw.name(), raw.partition(key), null, raw.keyBytes(key), packed, RawHeaders.of(delivery));
        });
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

    private static <K, V> ProducerRecord<byte[], byte[]> record(Topic<K, V> topic, K key, @Nullable V value) {
        byte[] bytes = value == null ? null : topic.valueBytes(value);
        return new ProducerRecord<>(topic.name(), topic.partition(key), topic.keyBytes(key), bytes);
    }
}
