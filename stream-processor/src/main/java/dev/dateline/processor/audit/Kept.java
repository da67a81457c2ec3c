package dev.dateline.processor.audit;

import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of {@code decisions}, byte for byte: the hash chain covers bytes, not what they say.
 *
 * @param offset in its partition
 * @param written the record's timestamp (UTC, to the millisecond)
 * @param key its bytes, base64
 * @param value its bytes, base64; null for a tombstone
 */
public record Kept(
        long offset, Instant written, String key, @Nullable String value) {
    public Kept {
        Require.that(offset >= 0, "offset " + offset + " is below 0");
        Require.present("written", written);
        requireBytes("key", Require.present("key", key));
        if (value != null) {
            requireBytes("value", value);
        }
    }

    /** The record as it is kept. */
    public static Kept of(ConsumerRecord<byte[], byte[]> record) {
        Base64.Encoder encoder = Base64.getEncoder();
        return new Kept(
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                encoder.encodeToString(record.key()),
                record.value() == null ? null : encoder.encodeToString(record.value()));
    }

    byte[] keyBytes() {
        return Base64.getDecoder().decode(key);
    }

    byte @Nullable [] valueBytes() {
        return value == null ? null : Base64.getDecoder().decode(value);
    }

    private static void requireBytes(String what, String text) {
        try {
            Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " is not base64", e);
        }
    }
}
