package dev.dateline.contract.wire;

import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.util.Base64;

/**
 * Something that was set aside: why, and the bytes as they came, so that it can be played again.
 *
 * @param provider who sent it, or the part that met it (a slug)
 * @param id names it within the provider; made up where the input names none
 * @param detail one line for a person
 * @param raw the bytes as received, cut at the body limit, in Base64
 */
public record Rejected(Provider provider, String id, RejectReason reason, String detail, String raw, Instant received) {
    public Rejected {
        Require.present("provider", provider);
        Require.line("id", id);
        Require.present("reason", reason);
        Require.text("detail", detail);
        Require.present("raw", raw);
        Require.present("received", received);
    }

    public static Rejected of(
            Provider provider, String id, RejectReason reason, String detail, byte[] bytes, Instant received) {
        return new Rejected(provider, id, reason, detail, Base64.getEncoder().encodeToString(bytes), received);
    }

    /** The bytes as they came; throws {@link IllegalArgumentException} where {@code raw} is no Base64. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(raw);
    }
}
