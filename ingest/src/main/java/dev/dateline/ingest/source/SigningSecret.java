package dev.dateline.ingest.source;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret shared with a provider, who signs with it (HMAC-SHA256, RFC 2104). */
public final class SigningSecret extends Secret {
    private static final String ALGORITHM = "HmacSHA256";

    /** {@code secret}: 16 or more characters. */
    public SigningSecret(String secret) {
        super(longEnough(secret, "a signing secret").getBytes(StandardCharsets.UTF_8));
    }

    /** The signature of these parts, one after the other. */
    public byte[] sign(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(kept(), ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
