package dev.dateline.processor.rocks;

import java.time.Duration;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Stores whose files hold no overwritten word for longer than stated.
 *
 * @param name of the stores
 * @param erasure the longest time that overwritten words stay in any file
 */
public record ForgettingStores(String name, Duration erasure) implements KeyValueBytesStoreSupplier {
    @Override
    public KeyValueStore<Bytes, byte[]> get() {
        return new ForgettingStore(name, erasure);
    }

    /** The name under which Kafka Streams would show its measurements; it takes none of its own. */
    @Override
    public String metricsScope() {
        return "rocksdb";
    }
}
