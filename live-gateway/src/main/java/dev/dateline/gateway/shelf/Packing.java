package dev.dateline.gateway.shelf;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.topic.Values;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A block as bytes: a line of JSON an entry, as on the topic of updates, in a zstd frame (RFC 8878). Pure. */
final class Packing {
    /** Readers wait on the thread that packs: speed counts for more than a tenth of the size. */
    private static final int LEVEL = 1;

    private static final Values<Entry> ENTRIES = Values.json(Entry.class);

    private Packing() {}

    /**
     * A block as it was read.
     *
     * @param weight its length in bytes before it was compressed
     */
    record Unpacked(List<Entry> entries, long weight) {}

    /** These bytes are not those of a block, whenever they are read. */
    static final class Harmed extends IOException {
        private static final long serialVersionUID = 1L;

        Harmed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    static byte[] pack(List<Entry> entries) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            lines.writeBytes(ENTRIES.write(entry));
            lines.write('\n');
        }
        return Zstd.compress(lines.toByteArray(), LEVEL);
    }

    /** Throws with one clear line where these bytes are no block. */
    static Unpacked unpack(byte[] packed) throws Harmed {
        try {
            byte[] lines = Zstd.decompress(packed, Math.toIntExact(Zstd.getFrameContentSize(packed)));
            return new Unpacked(entries(lines), lines.length);
        } catch (Json.Malformed | ArithmeticException | NegativeArraySizeException | ZstdException e) {
            throw new Harmed("this is no block of entries", e);
        }
    }

    /** The checksum of a block (CRC-32C, RFC 3720). */
    static long checksum(byte[] packed) {
        CRC32C sum = new CRC32C();
        sum.update(packed);
        return sum.getValue();
    }

    private static List<Entry> entries(byte[] lines) throws Json.Malformed {
        List<Entry> entries = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < lines.length; at++) {
            if (lines[at] == '\n') {
                entries.add(ENTRIES.read(Arrays.copyOfRange(lines, from, at)));
                from = at + 1;
            }
        }
        return List.copyOf(entries);
    }
}
