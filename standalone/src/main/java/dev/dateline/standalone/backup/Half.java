package dev.dateline.standalone.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that is no backup yet. Half a backup is none: closed or cut off before it is whole, it is removed. */
final class Half implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Half.class);

    private final Path folder;
    private final Thread atTheEnd = new Thread(this::removeQuietly, "half-a-backup");

    private Half(Path folder) {
        this.folder = folder;
    }

    /** From now on the end of the process takes the folder along. */
    static Half in(Path folder) {
        Half half = new Half(folder);
        Runtime.getRuntime().addShutdownHook(half.atTheEnd);
        return half;
    }

    /** It is on the disk, and under its name: a machine that goes down now leaves a whole backup or none. */
    synchronized void whole(Path to) throws IOException {
        for (Path file : files()) {
            force(file);
        }
        forceFolder(folder);
        Files.move(folder, to, StandardCopyOption.ATOMIC_MOVE);
        Path parent = to.toAbsolutePath().normalize().getParent();
        if (parent != null) {
            forceFolder(parent);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            remove();
        } finally {
            forgetTheEnd();
        }
    }

    private void forgetTheEnd() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // The process ends already, and the hook is at work.
        }
    }

    /** What the hook does; another thread may be writing still. */
    void removeQuietly() {
        try {
            remove();
        } catch (IOException e) {
            LOG.warn("half a backup is left in {}: {}", folder, String.valueOf(e));
        }
    }

    private synchronized void remove() throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path file : files()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Its names; where a folder cannot be opened, as on Windows, there is no such thing to do. */
    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
