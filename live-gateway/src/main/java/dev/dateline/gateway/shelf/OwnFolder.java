package dev.dateline.gateway.shelf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that is this process's alone, readable to nobody else, and emptied at its end. What a killed process has left
 * beside it is removed by the next that starts: there may be words in it that were taken down since.
 */
final class OwnFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnFolder.class);
    private static final String PREFIX = "dateline-shelf-";
    private static final String LOCK = "lock";

    /** Not to be looked into: whoever closes a file gives up all locks that its process has on it (POSIX, fcntl). */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private OwnFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** A new one in {@code given}, which is made where it is not there. */
    static OwnFolder open(Path given) throws IOException {
        Path parent = Files.createDirectories(given.toAbsolutePath().normalize());
        clear(parent);
        Path path = Files.createTempDirectory(parent, PREFIX);
        OURS.add(path);
        Path early = path.resolve("lock.new");
        FileChannel channel = FileChannel.open(early, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
            // It is there under its name only once it is locked, or another process that starts would clear this one.
            Files.move(early, path.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            OURS.remove(path);
            channel.close();
            throw e;
        }
        return new OwnFolder(path, channel);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try {
            empty(path);
        } finally {
            OURS.remove(path);
            lock.close();
        }
    }

    private static void clear(Path parent) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path other : others) {
                if (Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS) && !OURS.contains(other)) {
                    clearIfLeft(other);
                }
            }
        }
    }

    /** Whose process still runs holds the lock; another user's cannot be opened at all. */
    private static void clearIfLeft(Path other) {
        try (FileChannel channel = FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock left = channel.tryLock()) {
            if (left != null) {
                empty(other);
            }
        } catch (IOException e) {
            LOG.debug("{} is not cleared: {}", other, String.valueOf(e));
        }
    }

    /** Holds files only, so that no link leads out of it. */
    private static void empty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.endsWith(LOCK)) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.delete(folder);
    }
}
