package dev.dateline.processor.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A shelf in a state store of Kafka Streams: what is put there commits with what is written, or not at all. */
public final class StreamsShelf implements Shelf {
    private final KeyValueStore<String, byte[]> store;

    public StreamsShelf(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    @Override
    public byte @Nullable [] get(String key) {
        return store.get(key);
    }

    @Override
    public void put(String key, byte[] value) {
        store.put(key, value);
    }

    @Override
    public void remove(String key) {
        store.delete(key);
    }

    @Override
    public void between(String from, String before, BiConsumer<String, byte[]> reader) {
        List<KeyValue<String, byte[]>> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> range = store.range(from, before)) {
            range.forEachRemaining(found::add);
        }
        // The store's range holds its upper end; a shelf's does not.
        found.stream()
                .filter(entry -> !entry.key.equals(before))
                .forEach(entry -> reader.accept(entry.key, entry.value));
    }
}
