package dev.dateline.ingest.format.feed.tree;

import java.nio.charset.Charset;
import java.util.Optional;

/** Which of UTF-16 and UTF-32 bytes must be that begin with an ASCII character and bear no mark. */
final class Shape {
    private Shape() {}

    static Optional<Charset> of(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        int zeros =
                (bytes[0] == 0 ? 8 : 0) | (bytes[1] == 0 ? 4 : 0) | (bytes[2] == 0 ? 2 : 0) | (bytes[3] == 0 ? 1 : 0);
        return switch (zeros) {
            case 0b1110 -> Optional.of(Charset.forName("UTF-32BE"));
            case 0b0111 -> Optional.of(Charset.forName("UTF-32LE"));
            case 0b1010 -> Optional.of(Charset.forName("UTF-16BE"));
            case 0b0101 -> Optional.of(Charset.forName("UTF-16LE"));
            default -> Optional.empty();
        };
    }
}
