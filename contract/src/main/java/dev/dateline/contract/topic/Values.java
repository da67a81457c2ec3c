package dev.dateline.contract.topic;

import dev.dateline.contract.json.Json;

/** How a topic's values are written and read. */
public interface Values<V> {
    byte[] write(V value);

    V read(byte[] bytes) throws Json.Malformed;

    /** JSON by the one codec. */
    static <V> Values<V> json(Class<V> type) {
        return new Values<>() {
            @Override
            public byte[] write(V value) {
                return Json.bytes(value);
            }

            @Override
            public V read(byte[] bytes) throws Json.Malformed {
                return Json.read(bytes, type);
            }
        };
    }
}
