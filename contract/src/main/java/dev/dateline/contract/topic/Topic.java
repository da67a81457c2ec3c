package dev.dateline.contract.topic;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One topic: what its records are and how it is kept.
 *
 * @param name the full name, prefix included
 * @param partitions fixed for the topic's life
 * @param config the topic's Kafka configuration; what an existing topic has must be the same
 */
public record Topic<K, V>(String name, int partitions, Map<String, String> config, Keys<K> keys, Values<V> values) {
    private static final byte FILLER = 0;

    public Topic {
        config = Map.copyOf(config);
    }

    public byte[] keyBytes(K key) {
        return keys.write().apply(key).getBytes(StandardCharsets.UTF_8);
    }

    /** The key in these bytes; throws {@link Json.Malformed} with one line where they are no key of this topic. */
    public K key(byte @Nullable [] bytes) throws Json.Malformed {
        try {
            return keys.read().apply(new String(Require.present("key", bytes), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new Json.Malformed("key on " + name + ": " + e.getMessage(), e);
        }
    }

    /**
     * The key of a record that says nothing, on every topic: it has no value, and is there only so that Kafka closes the
     * segment before it, which it does when something is appended and never otherwise.
     */
    public static byte[] filler() {
        return new byte[] {FILLER};
    }

    /** Whether this is the key of a record that says nothing; readers pass over those. */
    public static boolean isFiller(byte @Nullable [] key) {
        return key != null && key.length == 1 && key[0] == FILLER;
    }

    public byte[] valueBytes(V value) {
        return values.write(value);
    }

    /** The value in these bytes; throws {@link Json.Malformed} with one line where they are no value of this topic. */
    public V value(byte[] bytes) throws Json.Malformed {
        return values.read(bytes);
    }

    /** The partition that every record with this key goes to. */
    public int partition(K key) {
        return Murmur2.partition(keys.spread().apply(key).getBytes(StandardCharsets.UTF_8), partitions);
    }

    /** The same topic as an installation has it: with {@code count} partitions, which were fixed when it was made. */
    public Topic<K, V> over(int count) {
        return new Topic<>(name, count, config, keys, values);
    }

    /** The same topic with values of a type that only its own readers and writers know. */
    public <W> Topic<K, W> carrying(Values<W> others) {
        return new Topic<>(name, partitions, config, keys, others);
    }
}
