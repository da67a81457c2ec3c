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
    private final boolean grows;
    private long number;
    private long begin;
    private boolean ended;
    private Line.@Nullable Unfit unfinished;
    private final AtomicLong position = new AtomicLong();

    /** Of what comes only once; closes {@code input} when it is closed. */
    public LineReader(InputStream input) {
        this(input, false);
    }

    private LineReader(InputStream input, boolean grows) {
        this.input = new BufferedInputStream(input, 1 << 16);
        this.grows = grows;
    }

    /** Of a file that somebody may still be writing to: its last line may be half a line. */
    static LineReader ofGrowing(InputStream input) {
        return new LineReader(input, true);
    }

    /** The next line; null where there are no more, and where the last one is {@link #unfinished}. */
    @Nullable Line next() throws IOException {
        if (!advance()) {
            return null;
        }
        Line line = bytes.size() > LONGEST
                ? new Line.Unfit(number, begin, "the line is longer than " + LONGEST + " bytes")
                : LineForm.read(number, begin, bytes.toByteArray());
        if (ended || !grows || line instanceof Line.Sendable) {
            return line;
        }
        unfinished = line instanceof Line.Unfit half ? half : null;
        return null;
    }

    /** The last line, where it has no end yet and nothing can be made of it; else null. */
    Line.@Nullable Unfit unfinished() {
        return unfinished;
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
        begin = position.get();
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
        ended = next >= 0;
        position.addAndGet(read + (next < 0 ? 0 : 1));
        return found;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
