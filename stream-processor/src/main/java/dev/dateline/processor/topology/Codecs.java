package dev.dateline.processor.topology;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.rocks.ForgettingStores;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** A topic's codec in the form in which Kafka Streams wants it. */
final class Codecs {
    static final Deserializer<byte[]> BYTES = new ByteArrayDeserializer();

    private Codecs() {}

    static <K, V> void sink(Topology topology, String name, Topic<K, V> topic, String... parents) {
        Serializer<K> keys = (ignored, key) -> topic.keyBytes(key);
        // A tombstone is a null value, and stays one.
        Serializer<V> values = (ignored, value) -> value == null ? null : topic.valueBytes(value);
        StreamPartitioner<K, V> partitioner = (ignored, key, value, count) -> Optional.of(Set.of(topic.partition(key)));
        topology.addSink(name, topic.name(), keys, values, partitioner, parents);
    }

    static StoreBuilder<KeyValueStore<Bytes, byte[]>> known() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(MatchTopology.KNOWN), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled();
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> shelf(String name, Topics topics) {
        Serde<String> keys = Serdes.String();
        var stores = new ForgettingStores(name, topics.plan().erasure());
        return Stores.keyValueStoreBuilder(stores, keys, Serdes.ByteArray())
                .withLoggingEnabled(topics.compacted())
                .withCachingDisabled();
    }
}
