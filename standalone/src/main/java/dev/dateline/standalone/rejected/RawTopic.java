package dev.dateline.standalone.rejected;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RawKey;
import dev.dateline.ingest.publish.RawHeaders;
import dev.dateline.ingest.raw.RawDelivery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Deliveries as they were received, read from Kafka. Remembers the last one: what is refused often comes in one. */
final class RawTopic implements AutoCloseable {
    /** A record's time is never before its delivery came in, but for the clock being set. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Topic<RawKey, byte[]> topic;
    private final PartitionReader reader;
    private final Search search;
    private @Nullable Found last;

    RawTopic(Map<String, String> kafka, Topics topics, Search search) {
        this.topic = topics.raw();
        this.search = search;
        this.reader = new PartitionReader(kafka, search.longest());
    }

    /** All bytes of a delivery; fails with one line where they are no longer there, not whole or not found as far as is looked. */
    byte[] bytes(Delivered delivered, Instant received) throws IOException {
        Provider provider = delivered.source().provider();
        Found before = last;
        if (before != null && before.isOf(provider, delivered.raw())) {
            return before.bytes;
        }
        Found found = new Found(provider, delivered.raw());
        TopicPartition partition = new TopicPartition(topic.name(), topic.partition(found.key(0)));
        long begun = System.nanoTime();
        long latest = received.plus(search.after()).toEpochMilli();
        reader.read(
                partition,
                reader.since(partition, received.minus(MARGIN)),
                entry -> entry.timestamp() <= latest && found.take(entry) && !isOver(begun));
        if (!found.isWhole() && search.everywhere()) {
            reader.read(partition, reader.begin(partition), found::take);
        }
        if (!found.isWhole() && !search.everywhere()) {
            throw new IOException(
                    isOver(begun)
                            ? "its delivery was not found within "
                                    + search.longest().toSeconds() + " s: the command line looks longer"
                            : "its delivery does not stand where it came in: the command line looks everywhere");
        }
        found.unpack();
        last = found;
        return found.bytes;
    }

    private boolean isOver(long begun) {
        return System.nanoTime() - begun >= search.longest().toNanos();
    }

    @Override
    public void close() {
        reader.close();
    }

    /** The parts of one delivery, as far as they have been met. */
    private static final class Found {
        private final Provider provider;
        private final RawId delivery;
        private final String start;
        private final Map<Integer, byte[]> parts = new TreeMap<>();
        private int of = 1;
        private byte[] bytes = {};

        Found(Provider provider, RawId delivery) {
            this.provider = provider;
            this.delivery = delivery;
            this.start = provider + " " + delivery + " ";
        }

        boolean isOf(Provider otherProvider, RawId otherDelivery) {
            return provider.equals(otherProvider) && delivery.equals(otherDelivery);
        }

        RawKey key(int part) {
            return new RawKey(provider, delivery, part);
        }

        boolean take(ConsumerRecord<byte[], byte[]> entry) {
            String key = new String(entry.key(), StandardCharsets.UTF_8);
            if (entry.value() != null && key.startsWith(start)) {
                of = RawHeaders.parts(entry.headers());
                parts.put(RawKey.parse(key).part(), entry.value());
            }
            return !isWhole();
        }

        boolean isWhole() {
            return parts.size() >= of;
        }

        void unpack() throws IOException {
            if (parts.isEmpty()) {
                throw new IOException("its delivery is no longer kept");
            }
            bytes = RawDelivery.unpacked(delivery, List.copyOf(parts.values()));
        }
    }
}
