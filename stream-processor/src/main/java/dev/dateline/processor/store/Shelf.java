package dev.dateline.processor.store;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Bytes by key, in key order (UTF-8): a state store of Kafka Streams, or a map in a test and in verify. */
public interface Shelf {
    byte @Nullable [] get(String key);

    void put(String key, byte[] value);

    void remove(String key);

    /** Hands over everything from the first key to before the second, in key order; it may be removed meanwhile. */
    void between(String from, String before, BiConsumer<String, byte[]> reader);

    /** Hands over everything whose key begins with {@code prefix}, in key order; it may be removed meanwhile. */
    default void each(String prefix, BiConsumer<String, byte[]> reader) {
        between(prefix, prefix + '\uffff', reader);
    }
}
