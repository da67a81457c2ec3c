package dev.dateline.ingest.format.feed.tree;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A byte order mark; {@code length} in bytes. */
record Mark(Charset charset, int length) {
    // UTF-32's begins with UTF-16's.
    private static final List<String> MARKS =
            List.of("0000FEFF UTF-32BE", "FFFE0000 UTF-32LE", "EFBBBF UTF-8", "FEFF UTF-16BE", "FFFE UTF-16LE");

    static Optional<Mark> of(byte[] bytes) {
        for (String mark : MARKS) {
            int gap = mark.indexOf(' ');
            byte[] wanted = HexFormat.of().parseHex(mark.substring(0, gap));
            if (bytes.length >= wanted.length
                    && Arrays.mismatch(bytes, wanted) == (bytes.length == wanted.length ? -1 : wanted.length)) {
                return Optional.of(new Mark(Charset.forName(mark.substring(gap + 1)), wanted.length));
            }
        }
        return Optional.empty();
    }
}
