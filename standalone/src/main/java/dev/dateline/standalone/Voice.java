package dev.dateline.standalone;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** What a command that takes long says as it goes on. */
public final class Voice {
    private Voice() {}

    /** A line at a time, each seen at once. */
    public static Consumer<String> to(PrintWriter out) {
        return line -> {
            out.println(line);
            out.flush();
        };
    }
}
