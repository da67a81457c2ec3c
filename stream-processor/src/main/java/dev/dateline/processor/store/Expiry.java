package dev.dateline.processor.store;

import java.time.Instant;
import java.util.function.Consumer;

/** Keys that begin with a time, so that what is too old stands together. */
final class Expiry {
    private static final int DIGITS = 19;

    private Expiry() {}

    /** Milliseconds since 1970 in 19 digits, so that the order of keys is the order of times. */
    static String sortable(Instant time) {
        return "%019d".formatted(Math.max(0, time.toEpochMilli()));
    }

    /** Removes what stands below {@code prefix} with a time before {@code before}; hands over the rest of each key. */
    static void expire(Shelf shelf, String prefix, Instant before, Consumer<String> gone) {
        shelf.between(prefix, prefix + sortable(before), (key, bytes) -> {
            gone.accept(key.substring(prefix.length() + DIGITS + 1));
            shelf.remove(key);
        });
    }
}
