package dev.dateline.ingest.raw;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.reading.Hint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A delivery's bytes as received, as they are kept.
 *
 * @param received by the real clock (UTC)
 * @param length of the bytes before they were packed
 * @param parts zstd frames, each small enough for a record; one where all of it fits
 */
public record RawDelivery(RawId id, SourceId source, Hint hint, Instant received, int length, List<byte[]> parts) {
    /** A quarter of a megabyte is room enough for a record's key and headers. */
    static final int MOST_PACKED = Topics.MAX_RECORD - (256 << 10);

    /** Of a delivery in parts, each has so many of its bytes: also what cannot be packed fits then. */
    static final int PART = 3 << 20;

    /** Nothing larger is ever taken in. */
    private static final int MOST_BYTES = 256 << 20;

    public RawDelivery {
        parts = List.copyOf(parts);
        Require.that(!parts.isEmpty(), "a delivery has a part at least");
    }

    /** Packs; {@code id} is that of the bytes. A megabyte takes some milliseconds. */
    public static RawDelivery of(RawId id, SourceId source, Hint hint, Instant received, byte[] bytes) {
        return new RawDelivery(id, source, hint, received, bytes.length, packed(bytes));
    }

    /** The bytes again; fails with one line where a part is missing or they are others than those that were received. */
    public static byte[] unpacked(RawId id, List<byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(Packing.unpack(part, MOST_BYTES - bytes.size()));
        }
        byte[] all = bytes.toByteArray();
        if (!RawId.of(all).equals(id)) {
            throw new IOException("the bytes are not those that were received");
        }
        return all;
    }

    /** A part is packed by itself: a version of zstd that packs otherwise may have written the next one. */
    private static List<byte[]> packed(byte[] bytes) {
        byte[] whole = Packing.pack(bytes);
        if (whole.length <= MOST_PACKED) {
            return List.of(whole);
        }
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += PART) {
            parts.add(Packing.pack(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART))));
        }
        return parts;
    }
}
