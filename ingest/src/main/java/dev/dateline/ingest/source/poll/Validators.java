package dev.dateline.ingest.source.poll;

import dev.dateline.ingest.source.fetch.Fetcher;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what a body that was taken is known again (RFC 9110, section 8.8).
 *
 * @param digest of the body itself, for servers that give neither of the others; null before the first one
 */
record Validators(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String digest) {
    static final Validators NONE = new Validators(null, null, null);
    private static final int LONGEST = 1000;

    static Validators of(Fetcher.Answer answer) {
        MultiMap headers = answer.headers();
        return new Validators(
                sendable(headers.get("ETag")), sendable(headers.get("Last-Modified")), digest(answer.body()));
    }

    /** What makes a request conditional. */
    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        return headers;
    }

    boolean isSameBody(Validators other) {
        return digest != null && digest.equals(other.digest);
    }

    /** A server's word is sent back only where it can stand in a header. */
    private static @Nullable String sendable(@Nullable String value) {
        boolean fits = value != null
                && !value.isBlank()
                && value.length() <= LONGEST
                && value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        return fits ? value : null;
    }

    private static String digest(Buffer body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
