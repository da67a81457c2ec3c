package dev.dateline.contract.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.contract.json.Require;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names the bytes of a delivery within its provider, by what they are: the same bytes sent again have the same name. */
public record RawId(@JsonValue String value) {
    @JsonCreator
    public RawId {
        Require.token("raw", value);
    }

    /** The first half of the SHA-256 of the bytes, such as {@code sha256-0123…}. */
    public static RawId of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new RawId("sha256-" + HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
