package dev.dateline.standalone.process;

import dev.dateline.standalone.Trouble;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A command of Dateline's in a process of its own, on the Java and class path of this one; what it says is kept. */
public final class Spawned implements AutoCloseable {
    private static final String MAIN = "dev.dateline.standalone.command.Main";
    /** Set where the one that measures is compiled for little work, {@link #LIGHT}: what it starts is not. */
    private static final String MEASURES = "-Ddateline.measures";

    private static final String LIGHT = "-XX:TieredStopAtLevel=1";
    private static final List<String> OWN = List.of("-agentlib", "-javaagent", MEASURES);

    private static final String CACHE = "-XX:AOTCache";
    private static final int GLANCE_MILLIS = 20;
    private static final int TAIL = 30;

    private final String name;
    private final Process process;
    private final Path said;
    private volatile boolean killed;

    private Spawned(String name, Process process, Path said) {
        this.name = name;
        this.process = process;
        this.said = said;
    }

    /**
     * Starts it.
     *
     * @param said the file that all it prints goes to
     * @param temporary where it keeps what is in its way after a kill
     * @param settings variables beside those of this process; Dateline's own settings are not handed on
     */
    public static Spawned start(Path said, Path temporary, Map<String, String> settings, List<String> arguments) {
        return start(Launch.USUAL, said, temporary, settings, MAIN, arguments);
    }

    /** The same in another way than usual. */
    public static Spawned start(
            Launch launch, Path said, Path temporary, Map<String, String> settings, List<String> arguments) {
        return start(launch, said, temporary, settings, MAIN, arguments);
    }

    /** The same of another program on this class path, by its main class. */
    public static Spawned start(
            Path said, Path temporary, Map<String, String> settings, String main, List<String> arguments) {
        return start(Launch.USUAL, said, temporary, settings, main, arguments);
    }

    private static Spawned start(
            Launch launch,
            Path said,
            Path temporary,
            Map<String, String> settings,
            String main,
            List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(command(launch, temporary, main, arguments))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("DATELINE_"));
        builder.environment().putAll(settings);
        builder.environment().putAll(launch.variables());
        try {
            return new Spawned(String.join(" ", arguments), builder.start(), said);
        } catch (IOException e) {
            throw Trouble.failed("a process of its own cannot be started: " + Trouble.lineOf(e));
        }
    }

    /** Returns when something that it prints matches; an error where it ends before, or takes too long. */
    public void await(Pattern pattern, Duration patience) throws InterruptedException {
        await(pattern, 0, patience);
    }

    /** The same, of what it prints behind its first {@code characters}. */
    public void await(Pattern pattern, int characters, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!isSaid(pattern, characters)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw Trouble.failed("`" + name + "` does not start; it said:\n" + tail());
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    /** How many characters it has printed so far. */
    public int length() {
        return said().length();
    }

    /** Whether something that it has printed behind its first {@code characters} matches. */
    public boolean isSaid(Pattern pattern, int characters) {
        String said = said();
        return pattern.matcher(said.substring(Math.min(characters, said.length())))
                .find();
    }

    /** The first group of the match with this number, counted from 0, in what it has printed so far; null where there is none yet. */
    public @Nullable String find(Pattern pattern, int number) {
        return pattern.matcher(said())
                .results()
                .skip(number)
                .map(found -> String.valueOf(found.group(1)))
                .findFirst()
                .orElse(null);
    }

    /** The last lines that it printed. */
    public String tail() {
        List<String> lines = said().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    /** What it has used of the processor's time. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Its id among this machine's processes. */
    public long pid() {
        return process.pid();
    }

    /** Refuses to go on where it has ended by itself. */
    public void requireAlive() {
        if (!process.isAlive() && !killed) {
            throw Trouble.failed("`" + name + "` has ended by itself; it said:\n" + tail());
        }
    }

    /** That it ends by itself is what is waited for. */
    public void mayEnd() {
        killed = true;
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it ends by itself within this time. */
    public boolean ends(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What it ended with; an error where it still runs. */
    public int exitStatus() {
        return process.exitValue();
    }

    /** SIGKILL: nothing in the process gets a chance to finish. Returns when it is gone. */
    public void kill() throws InterruptedException {
        killed = true;
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        killed = true;
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> command(Launch launch, Path temporary, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(launch.before());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Whatever this process was given: what is proved is what runs.
        List<String> given =
                new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (given.contains(MEASURES)) {
            given.remove(LIGHT);
        }
        given.removeIf(flag -> OWN.stream().anyMatch(flag::startsWith));
        String classes = launch.classPath();
        if (classes != null) {
            // What Java has learnt of these classes is of no use to others.
            given.removeIf(flag -> flag.startsWith(CACHE));
        }
        command.addAll(given);
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-cp", classes == null ? classPath() : classes, main));
        command.addAll(arguments);
        return command;
    }

    /** Without what tests add, whose logging is another. */
    static String classPath() {
        return String.join(
                File.pathSeparator,
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                        .filter(entry -> !entry.contains("test-classes"))
                        .toList());
    }
}
