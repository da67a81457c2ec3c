package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Commands of the system, which a proof may need to make something go wrong. */
final class Tool {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Tool() {}

    /** Whether there is such a command. */
    static boolean isHere(String command) {
        return Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    /** Runs it to its end; an error with what it said where it is not there, does not do it, or takes over a minute. */
    static void run(String... command) throws InterruptedException {
        String unused = ask(command);
    }

    /** The same; gives what it said. */
    static String ask(String... command) throws InterruptedException {
        return ask(PATIENCE, command);
    }

    static String ask(Duration patience, String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            Thread.ofVirtual().start(() -> endInTime(process, patience));
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw Trouble.failed("`" + String.join(" ", command) + "` failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw Trouble.failed("this proof needs the command " + command[0] + ": " + Trouble.lineOf(e));
        }
    }

    private static void endInTime(Process process, Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
