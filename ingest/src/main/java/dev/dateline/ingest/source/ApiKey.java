package dev.dateline.ingest.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The secret by which a provider is known. Only its digest is kept. */
public final class ApiKey extends Secret {
    /** {@code secret}: 16 or more visible ASCII characters, as they can stand in a header. */
    public ApiKey(String secret) {
        super(digest(visible(longEnough(secret, "an API key"))));
    }

    /** Takes the same time whatever is presented. */
    public boolean matches(String presented) {
        return MessageDigest.isEqual(kept(), digest(presented));
    }

    private static String visible(String secret) {
        if (!secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("an API key has visible ASCII characters only");
        }
        return secret;
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
