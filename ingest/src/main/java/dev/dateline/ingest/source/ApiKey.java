package dev.dateline.ingest.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The secret by which a provider is known. Only its digest is kept, and no text form shows it. */
public final class ApiKey {
    /** Shorter secrets can be guessed. */
    public static final int SHORTEST = 16;

    private final byte[] digest;

    /** {@code secret}: 16 or more visible ASCII characters, as they can stand in a header. */
    public ApiKey(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("an API key has at least " + SHORTEST + " characters");
        }
        if (!secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("an API key has visible ASCII characters only");
        }
        this.digest = digest(secret);
    }

    /** Takes the same time whatever is presented. */
    public boolean matches(String presented) {
        return MessageDigest.isEqual(digest, digest(presented));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiKey key && MessageDigest.isEqual(digest, key.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return "ApiKey[****]";
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
