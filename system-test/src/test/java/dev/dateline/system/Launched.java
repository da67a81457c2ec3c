package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A process of the launcher's main class, as a person starts it; killed at the latest when it is closed. */
final class Launched implements AutoCloseable {
    private static final String MAIN = "dev.dateline.standalone.command.Main";
    private static final int NO_DUMB_SUN_MISC = 23;

    private final Process process;
    private final Path out;
    private final Path err;
    private final long started = System.nanoTime();

    private Launched(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts {@code dateline arguments}.
     *
     * @param folder the working directory, also of what it prints
     * @param environment beside what this process has, but no setting of Dateline's
     */
    static Launched dateline(Path folder, Map<String, String> environment, String... arguments) {
        try {
            Path out = Files.createTempFile(folder, "dateline", ".out");
            Path err = Files.createTempFile(folder, "dateline", ".err");
            ProcessBuilder builder = new ProcessBuilder(command(arguments))
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("DATELINE_"));
            builder.environment().putAll(environment);
            return new Launched(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has printed so far, errors last. */
    String said() {
        return text(out) + text(err);
    }

    /** What it has printed to standard error so far. */
    String complained() {
        return text(err);
    }

    /** The first match in what it prints, once it is there. */
    MatchResult awaitLine(String regex, Duration longest) {
        Pattern pattern = Pattern.compile(regex);
        await().atMost(longest)
                .failFast(() -> assertThat(process.isAlive()).as(said()).isTrue())
                .until(() -> pattern.matcher(text(out)).find());
        return pattern.matcher(text(out)).results().findFirst().orElseThrow();
    }

    /** Its exit code, once it has ended by itself. */
    int awaitEnd(Duration longest) throws InterruptedException {
        assertThat(process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS))
                .as("ended within %s; it said: %s", longest, said())
                .isTrue();
        return process.exitValue();
    }

    /** Kill -9, as soon as {@code delay} is over. */
    void killAfter(Duration delay) throws InterruptedException {
        process.waitFor(delay.toMillis(), TimeUnit.MILLISECONDS);
        kill();
    }

    /** SIGTERM: it may finish what it has begun. */
    void stop() {
        process.destroy();
    }

    /** How long ago it was started. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    @Override
    public void close() {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= NO_DUMB_SUN_MISC) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-cp", classPath(), MAIN));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** That of this process, without its tests: their logging is another. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
