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
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A batch as Kafka records; their timestamps are left to the producer, which takes the real clock. */
public record Records(Topic<RawKey, byte[]> raw, Topic<ItemVersion, WireItem> wire, Topic<ItemId, Rejected> rejected) {
    public static Records on(Topics topics) {
        return new Records(topics.raw(), topics.wire(), topics.rejected());
    }

    /** A record that is made when it is sent, and the part of the batch that it carries. */
    record Entry(Batch part, Supplier<ProducerRecord<byte[], byte[]>> made) {}

    /** The delivery goes before what points to it. */
    public Stream<ProducerRecord<byte[], byte[]>> of(Batch batch) {
        return entries(batch).map(entry -> entry.made().get());
    }

    /** The same, one by one. */
    Stream<Entry> entries(Batch batch) {
        Instant received = batch.received();
        RawDelivery delivery = batch.raw();
        Stream<Entry> parts = delivery == null ? Stream.empty() : parts(delivery, received);
        Stream<Entry> items = batch.items().stream()
                .map(item -> new Entry(new Batch(List.of(item), List.of(), received), () -> item(item, received)));
        Stream<Entry> aside = batch.rejected().stream()
                .map(each -> new Entry(new Batch(List.of(), List.of(each), received), () -> rejected(each, received)));
        return Stream.of(parts, items, aside).flatMap(each -> each);
    }

    /** Takes back that something was set aside. */
    public ProducerRecord<byte[], byte[]> noLonger(Rejected each) {
        return record(rejected, new ItemId(each.provider(), each.id()), null);
    }

    private Stream<Entry> parts(RawDelivery delivery, Instant received) {
        Batch whole = new Batch(List.of(), List.of(), received, delivery);
        return IntStream.range(0, delivery.parts().size())
                .mapToObj(part -> new Entry(whole, () -> part(delivery, part)));
    }

    private ProducerRecord<byte[], byte[]> part(RawDelivery delivery, int part) {
        RawKey key = new RawKey(delivery.source().provider(), delivery.id(), part);
        byte[] packed = delivery.parts().get(part);
        return new ProducerRecord<>(
                raw.name(), raw.partition(key), null, raw.keyBytes(key), packed, RawHeaders.of(delivery));
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
