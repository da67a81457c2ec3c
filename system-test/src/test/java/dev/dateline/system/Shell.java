package dev.dateline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs other programs, one at a time.
 *
 * @param environment beside what this process has
 */
record Shell(Path folder, Map<String, String> environment) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What came of a program. */
    private record Ended(int code, String said) {}

    /** What it printed; an error where it fails or takes longer. */
    String run(Duration longest, List<String> command) {
        Ended ended = end(longest, folder, environment, command);
        if (ended.code() != 0) {
            throw new AssertionError(command + " ended with " + ended.code() + ": " + ended.said());
        }
        return ended.said();
    }

    /** Whether it is there and succeeds. */
    static boolean answers(String... command) {
        return answers(Path.of("."), Map.of(), List.of(command));
    }

    static boolean answers(Path folder, Map<String, String> environment, List<String> command) {
        try {
            return end(PATIENCE, folder, environment, command).code() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static Ended end(Duration longest, Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path said = Files.createTempFile("said", ".txt");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
                builder.environment().putAll(environment);
                return new Ended(code(builder.start(), longest), Files.readString(said));
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 124 for one that had to be killed. */
    private static int code(Process process, Duration longest) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                return 124;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
