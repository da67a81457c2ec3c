package dev.dateline.contract.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Something that was set aside: why, and the bytes as they came, or where they are kept, so that it can be played again.
 *
 * @param provider who sent it, or the part that met it (a slug)
 * @param id names it within the provider; made up where the input names none
 * @param detail one line for a person
 * @param raw the bytes as received, cut at {@link #MOST_RAW}, in Base64; empty where {@code delivered} tells where they are
 * @param delivered where the delivery is kept; null for records on topics, for what was cut off, and before deliveries were
 *     kept
 */
public record Rejected(
        Provider provider,
        String id,
        RejectReason reason,
        String detail,
        String raw,
        Instant received,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Delivered delivered) {
    /** Bytes of the input that are kept: Base64 makes a third more of them, and a record has its limit. */
    public static final int MOST_RAW = 600_000;

    public Rejected {
        Require.present("provider", provider);
        Require.line("id", id);
        Require.present("reason", reason);
        Require.text("detail", detail);
        Require.present("raw", raw);
        Require.present("received", received);
    }

    /** One that carries its own bytes. */
    public static Rejected of(
            Provider provider, String id, RejectReason reason, String detail, byte[] bytes, Instant received) {
        byte[] kept = Arrays.copyOf(bytes, Math.min(bytes.length, MOST_RAW));
        return new Rejected(provider, id, reason, detail, Base64.getEncoder().encodeToString(kept), received, null);
    }

    /** One whose bytes are kept on the raw topic. */
    public static Rejected in(Delivered delivered, String id, RejectReason reason, String detail, Instant received) {
        return new Rejected(delivered.source().provider(), id, reason, detail, "", received, delivered);
    }

    /** The bytes that it carries itself; throws {@link IllegalArgumentException} where {@code raw} is no Base64. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(raw);
    }
}
