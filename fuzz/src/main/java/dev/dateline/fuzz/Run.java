package dev.dateline.fuzz;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jazzer on one target. What it learns stays in the work folder, so that the next run goes on from there. */
final class Run {
    /** Of one input, in seconds: instrumented, and on processors that others want as well. */
    private static final int LONGEST = 60;

    /** A leak or a flood ends the process. */
    private static final String HEAP = "-Xmx768m";

    /** Whose branches lead the fuzzer: ours, and those that read for us. */
    private static final String WATCHED = "dev.dateline.**:com.fasterxml.jackson.core.**"
            + ":org.apache.lucene.queryparser.flexible.standard.parser.**:io.netty.handler.codec.http.websocketx.**";

    private final Target target;
    private final Path seeds;
    private final Path work;

    Run(Target target, Path seeds, Path work) {
        this.target = target;
        this.seeds = seeds.resolve(target.name()).toAbsolutePath();
        this.work = work.resolve(target.name()).toAbsolutePath();
    }

    Verdict of(Duration time) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(work.resolve("corpus"));
        ProcessBuilder builder = new ProcessBuilder(command(corpus, time)).redirectErrorStream(true);
        builder.directory(work.toFile());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Reading reading = new Reading();
        List<String> log = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                reading.take(line);
            }
        }
        int exit = process.waitFor();
        Files.write(work.resolve("log.txt"), log);
        return reading.verdict(target.name(), exit, largest(corpus), work);
    }

    /** The same class path for a process that runs in another folder. */
    static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(one -> Path.of(one).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> command(Path corpus, Duration time) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                // On few processors the fuzzer itself needs the others.
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of(
                "-Dio.netty.leakDetection.level=paranoid",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + OneInput.class.getName(),
                "--target_args=" + target.name(),
                "--instrumentation_includes=" + WATCHED,
                // It breaks Netty's own queues before anything is fed.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.UnsafeSanitizer",
                "--reproducer_path=" + work,
                "-artifact_prefix=" + work + "/",
                "-max_total_time=" + Math.max(1, time.toSeconds()),
                "-max_len=" + target.longest(),
                "-timeout=" + LONGEST,
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                corpus.toString(),
                seeds.toString()));
        return command;
    }

    private static long largest(Path corpus) throws IOException {
        try (Stream<Path> files = Files.list(corpus)) {
            return files.mapToLong(Run::size).max().orElse(0);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
