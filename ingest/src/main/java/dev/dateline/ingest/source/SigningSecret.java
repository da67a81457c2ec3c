package dev.dateline.ingest.source;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A secret shared with a provider, who signs with it (HMAC-SHA256, RFC 2104). No text form shows it. */
public final class SigningSecret {
    /** Shorter secrets can be guessed. */
    public static final int SHORTEST = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    public SigningSecret(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("a signing secret has at least " + SHORTEST + " characters");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The signature of these parts, one after the other. */
    public byte[] sign(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SigningSecret one && MessageDigest.isEqual(secret, one.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    @Override
    public String toString() {
        return "SigningSecret[****]";
    }
}
