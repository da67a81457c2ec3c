package dev.dateline.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Bytes as a target takes them. Inputs of a fuzzer are short, and what takes too long shows only where they are not: one that
 * begins with {@link #LONG} is drawn out to 64 KiB, a stretch of it again and again.
 */
final class Drawn {
    /** No text begins with it. */
    static final byte LONG = 1;

    private static final int HEAD = 3;
    private static final int LENGTH = 64 << 10;

    private Drawn() {}

    /** As it is; after {@link #LONG} come a byte for where the stretch begins and one for where it ends, in 256ths. */
    static byte[] out(byte[] input) {
        if (input.length <= HEAD || input[0] != LONG) {
            return input;
        }
        int length = input.length - HEAD;
        int from = HEAD + (input[1] & 0xff) * length / 256;
        int to = Math.max(from + 1, HEAD + (input[2] & 0xff) * length / 256);
        byte[] stretch = Arrays.copyOfRange(input, from, Math.min(to, input.length));
        ByteBuffer out = ByteBuffer.allocate(LENGTH + 2 * stretch.length + input.length);
        out.put(input, HEAD, from - HEAD);
        while (out.position() < LENGTH) {
            out.put(stretch);
        }
        out.put(input, from, input.length - from);
        return Arrays.copyOf(out.array(), out.position());
    }
}
