package dev.dateline.processor.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Keys that begin with a time, so that what is too old stands together. */
final class Expiry {
    private static final Duration TIDY = Duration.ofHours(1);
    private static final int DIGITS = 19;

    private Expiry() {}

    /** Milliseconds since 1970 in 19 digits, so that the order of keys is the order of times. */
    static String sortable(Instant time) {
        return "%019d".formatted(Math.max(0, time.toEpochMilli()));
    }

    /**
     * At most once an hour of {@code now}, removes what stands below {@code prefix} with a time longer ago than {@code
     * kept}, and hands over the rest of each key. The hour is counted on the shelf, so that a restart changes nothing.
     */
    static void tidy(Shelf shelf, String prefix, Duration kept, Instant now, Consumer<String> gone) {
        String last = "tidied/" + prefix;
        byte[] tidied = shelf.get(last);
        if (tidied != null && !now.isAfter(time(tidied).plus(TIDY))) {
            return;
        }
        shelf.put(last, sortable(now).getBytes(StandardCharsets.US_ASCII));
        shelf.between(prefix, prefix + sortable(now.minus(kept)), (key, bytes) -> {
            gone.accept(key.substring(prefix.length() + DIGITS + 1));
            shelf.remove(key);
        });
    }

    private static Instant time(byte[] sortable) {
        return Instant.ofEpochMilli(Long.parseLong(new String(sortable, StandardCharsets.US_ASCII)));
    }
}
