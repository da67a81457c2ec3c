package dev.dateline.standalone.cluster;

import dev.dateline.standalone.Trouble;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** What an error and those that caused it say, in one line. */
final class Reasons {
    private Reasons() {}

    /** From the outermost to the innermost, each once; a mere wrapping is left out. */
    static String of(Throwable error) {
        List<String> lines = new ArrayList<>();
        for (Throwable one = error; one != null; one = one.getCause()) {
            String line = line(one);
            boolean wraps =
                    one.getCause() != null && line.equals(first(one.getCause().toString()));
            if (!wraps && lines.stream().noneMatch(said -> said.contains(line))) {
                lines.add(line);
            }
        }
        return String.join(": ", lines);
    }

    /** Such an exception says no more than the name of the file. */
    private static String line(Throwable one) {
        return one instanceof NoSuchFileException ? Trouble.lineOf(one) + " does not exist" : Trouble.lineOf(one);
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** What a future failed with. */
    static Throwable unwrapped(Throwable error) {
        Throwable cause = error.getCause();
        boolean wrapped = error instanceof ExecutionException
                || error instanceof CompletionException
                || error.getClass() == KafkaException.class;
        return wrapped && cause != null ? unwrapped(cause) : error;
    }
}
