package dev.dateline.standalone.command;

import java.io.PrintWriter;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Help;

/** One line on a terminal that says how far a reading is, written over itself; nothing where there is no terminal. */
final class ProgressLine implements AutoCloseable {
    private static final long OFTEN_NANOS = 100_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean shown;
    private long written;

    private ProgressLine(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    static ProgressLine on(PrintWriter out) {
        return new ProgressLine(out, Help.Ansi.AUTO.enabled());
    }

    void reading(TopicPartition partition, long records) {
        if (shown && System.nanoTime() - written > OFTEN_NANOS) {
            out.printf("%sreading %s, %,d records so far", CLEAR, partition, records);
            out.flush();
            written = System.nanoTime();
        }
    }

    @Override
    public void close() {
        if (shown) {
            out.print(CLEAR);
            out.flush();
        }
    }
}
