package dev.dateline.standalone.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Reads lines one by one, without holding more than one; for one thread, but {@link #position} for any. */
public final class LineReader implements AutoCloseable {
    /** The largest body that an ingest can be set to take. */
    private static final int LONGEST = 16 << 20;

    private final InputStream input;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long number;
    private final AtomicLong position = new AtomicLong();

    /** Closes {@code input} when it is closed. */
    public LineReader(InputStream input) {
        this.input = new BufferedInputStream(input, 1 << 16);
    }

    /** The next line; null where there are no more. */
    @Nullable Line next() throws IOException {
        if (!advance()) {
            return null;
        }
        return bytes.size() > LONGEST
                ? new Line.Unfit(number, "the line is longer than " + LONGEST + " bytes")
                : LineForm.read(number, bytes.toByteArray());
    }

    /** Passes over the first so many lines. */
    void skip(long lines) throws IOException {
        while (number < lines && advance()) {
            bytes.reset();
        }
    }

    /** How many bytes have been read. */
    public long position() {
        return position.get();
    }

    /** Reads a line into {@link #bytes}; false where there is none. */
    private boolean advance() throws IOException {
        bytes.reset();
        long read = 0;
        int next = input.read();
        while (next >= 0 && next != '\n') {
            read++;
            if (bytes.size() <= LONGEST) {
                bytes.write(next);
            }
            next = input.read();
        }
        boolean found = next >= 0 || read > 0;
        number += found ? 1 : 0;
        position.addAndGet(read + (next < 0 ? 0 : 1));
        return found;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
