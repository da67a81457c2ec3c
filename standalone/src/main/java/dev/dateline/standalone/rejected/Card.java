package dev.dateline.standalone.rejected;

import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What is remembered of one record on the rejected topic while its bytes are not.
 *
 * @param id for people: 16 hexadecimal digits, made from the record's key, so that it stays the same
 * @param key the provider, and what names it within the provider
 * @param place where the record stands
 */
public record Card(String id, ItemId key, RejectReason reason, String detail, Instant received, Place place) {
    private static final int SHOWN = 10;
    private static final int DIGEST_BYTES = 8;

    /** Where a record stands on its topic. */
    public record Place(int partition, long offset) {}

    static Card of(ItemId key, Rejected rejected, Place place) {
        return new Card(id(key), key, rejected.reason(), rejected.detail(), rejected.received(), place);
    }

    /** The beginning of the id: long enough for a person to name it by. */
    public String shortId() {
        return id.substring(0, SHOWN);
    }

    private static String id(ItemId key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
