package dev.dateline.processor.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Stands for bytes that are too many to keep: the first half of their SHA-256. */
record Fingerprint(long high, long low) {
    /** Of nothing: no record, or a tombstone. */
    static final Fingerprint NONE = new Fingerprint(0, 0);

    static Fingerprint of(byte @Nullable [] bytes) {
        if (bytes == null) {
            return NONE;
        }
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Fingerprint(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Fingerprint of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
