package dev.dateline.processor.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A shelf in memory. Not for several threads. */
public final class MemoryShelf implements Shelf {
    private final TreeMap<String, byte[]> values = new TreeMap<>();

    @Override
    public byte @Nullable [] get(String key) {
        return values.get(key);
    }

    @Override
    public void put(String key, byte[] value) {
        values.put(key, value);
    }

    @Override
    public void remove(String key) {
        values.remove(key);
    }

    @Override
    public void between(String from, String before, BiConsumer<String, byte[]> reader) {
        // A copy, so that the reader may change the shelf.
        new TreeMap<>(values.subMap(from, before)).forEach(reader);
    }

    /** Everything, for comparing two shelves. */
    public Map<String, byte[]> all() {
        return Map.copyOf(values);
    }
}
