package dev.dateline.ingest.format.plain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes as text: by their mark, else as told, else UTF-8 where they are that, else as Windows writes the West's letters. */
final class Decoded {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 512;

    private Decoded() {}

    /** Null where the bytes are no text. */
    static @Nullable String text(byte[] bytes, @Nullable Charset told) {
        Charset marked = marked(bytes);
        Charset wide = marked == null ? wide(bytes) : marked;
        if (wide != null) {
            return strict(bytes, wide, marked == null ? 0 : wide.equals(StandardCharsets.UTF_8) ? 3 : 2);
        }
        if (isBinary(bytes)) {
            return null;
        }
        String unicode = strict(bytes, StandardCharsets.UTF_8, 0);
        boolean believed = told != null && !told.name().startsWith("UTF");
        if (believed && told != null) {
            return new String(bytes, told);
        }
        return unicode == null ? new String(bytes, WINDOWS) : unicode;
    }

    private static @Nullable Charset marked(byte[] bytes) {
        int first = at(bytes, 0);
        int second = at(bytes, 1);
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xEF && second == 0xBB && at(bytes, 2) == 0xBF ? StandardCharsets.UTF_8 : null;
    }

    /** UTF-16 without a mark: every other byte of Latin letters is zero. */
    private static @Nullable Charset wide(byte[] bytes) {
        int end = Math.min(bytes.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < end; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (end < 4 || Math.max(even, odd) * 3 < end) {
            return null;
        }
        return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** Old wires have control characters, but few. */
    private static boolean isBinary(byte[] bytes) {
        int end = Math.min(bytes.length, SAMPLE);
        int odd = 0;
        for (int i = 0; i < end; i++) {
            odd += bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t' ? 1 : 0;
        }
        return odd * 20 > end;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset, int from) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }
}
