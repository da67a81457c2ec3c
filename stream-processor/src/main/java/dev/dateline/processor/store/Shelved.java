package dev.dateline.processor.store;

import dev.dateline.contract.json.Json;
import org.jspecify.annotations.Nullable;

/** Records on a shelf, as JSON. */
final class Shelved {
    private Shelved() {}

    /** The record under this key; null where there is none. A record that does not read is a defect, not bad input. */
    static <T> @Nullable T get(Shelf shelf, String key, Class<T> type) {
        byte[] bytes = shelf.get(key);
        return bytes == null ? null : read(bytes, type);
    }

    static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return Json.read(bytes, type);
        } catch (Json.Malformed e) {
            throw new IllegalStateException("state cannot be read: " + e.getMessage(), e);
        }
    }

    static void put(Shelf shelf, String key, Object value) {
        shelf.put(key, Json.bytes(value));
    }
}
