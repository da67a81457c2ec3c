package dev.dateline.standalone.bench;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.parts.Part;
import dev.dateline.standalone.parts.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that goes when it is closed, with all that is in it. */
public record TemporaryFolder(Path path) implements AutoCloseable {
    /** Goes when everything that runs on it has been stopped, by a signal too. */
    public static TemporaryFolder under(Running running) throws IOException {
        TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("dateline-bench-"));
        running.add(Part.FOLDER, folder);
        return folder;
    }

    /** @throws Trouble where something of it cannot be removed */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw Trouble.failed("the folder " + path + " cannot be removed: " + Trouble.lineOf(e));
        }
    }
}
