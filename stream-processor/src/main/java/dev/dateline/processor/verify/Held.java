package dev.dateline.processor.verify;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a topic holds: a fingerprint of the newest value of each key. */
final class Held {
    private final Map<String, Fingerprint> newest = new TreeMap<>();

    void put(ConsumerRecord<byte[], byte[]> entry) {
        String key = new String(entry.key(), StandardCharsets.UTF_8);
        if (entry.value() == null) {
            newest.remove(key);
        } else {
            newest.put(key, Fingerprint.of(entry.value()));
        }
    }

    Fingerprint of(String key) {
        return newest.getOrDefault(key, Fingerprint.NONE);
    }

    /** As if nothing stood there. */
    void leave(String key) {
        newest.remove(key);
    }

    Set<String> keys() {
        return newest.keySet();
    }

    /** What it holds of these keys. */
    Held only(Set<String> keys) {
        Held some = new Held();
        keys.stream().filter(newest::containsKey).forEach(key -> some.newest.put(key, of(key)));
        return some;
    }
}
