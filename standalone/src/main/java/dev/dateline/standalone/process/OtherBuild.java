package dev.dateline.standalone.process;

import dev.dateline.standalone.Trouble;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of Dateline as it was built elsewhere, to be run beside this build. */
public final class OtherBuild {
    private OtherBuild() {}

    /**
     * Of a checkout that is built (by Maven, or only compiled, which then runs with the libraries of this build), or of a
     * folder of jars.
     *
     * @throws Trouble where there is no build
     */
    public static String classPath(Path from) {
        List<Path> entries = new ArrayList<>();
        Path built = from.resolve("standalone/target");
        if (Files.isDirectory(built.resolve("lib"))) {
            entries.addAll(jars(built, "standalone-"));
            entries.addAll(jars(built.resolve("lib"), ""));
        } else if (Files.isDirectory(built.resolve("classes"))) {
            Stream.of("standalone", "live-gateway", "stream-processor", "ingest", "contract")
                    .map(module -> from.resolve(module).resolve("target/classes"))
                    .forEach(entries::add);
            // Libraries are those of this build.
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> entry.endsWith(".jar"))
                    .map(Path::of)
                    .filter(jar -> !isOurs(jar))
                    .forEach(entries::add);
        } else {
            entries.addAll(jars(from, ""));
        }
        if (entries.isEmpty()) {
            throw Trouble.wrongUse("there is no build of Dateline in " + from + " (standalone/target, or jars)");
        }
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOurs(Path jar) {
        return Stream.of("standalone-", "live-gateway-", "stream-processor-", "ingest-", "contract-")
                .anyMatch(String.valueOf(jar.getFileName())::startsWith);
    }

    private static List<Path> jars(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toAbsolutePath)
                    .filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> String.valueOf(file.getFileName()).startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Trouble.wrongUse(folder + " cannot be read: " + Trouble.lineOf(e));
        }
    }
}
