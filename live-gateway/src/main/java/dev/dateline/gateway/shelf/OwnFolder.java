package dev.dateline.gateway.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
    private static final String EARLY = "lock.new";
    private static final Duration LONG = Duration.ofMinutes(1);

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
        // By its real name, or this process would not know its own under another.
        Path parent =
                Files.createDirectories(given.toAbsolutePath().normalize()).toRealPath();
        Path path = Files.createTempDirectory(parent, PREFIX);
        OURS.add(path);
        clear(parent, Files.getOwner(path));
        Path early = path.resolve(EARLY);
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

    private static void clear(Path parent, UserPrincipal us) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path other : others) {
                if (Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS) && !OURS.contains(other)) {
                    clearIfLeft(other, us);
                }
            }
        }
    }

    private static void clearIfLeft(Path other, UserPrincipal us) {
        try {
            if (Files.isRegularFile(other.resolve(LOCK), LinkOption.NOFOLLOW_LINKS) && isOf(us, other)) {
                clearIfUnlocked(other, us);
            } else if (isOld(other)) {
                clearIfOfBlocks(other, us);
            }
        } catch (IOException | OverlappingFileLockException e) {
            LOG.debug("{} is not cleared: {}", other, String.valueOf(e));
        }
    }

    /** Whose process still runs holds the lock. */
    private static void clearIfUnlocked(Path other, UserPrincipal us) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock left = channel.tryLock()) {
            if (left != null) {
                clearIfOfBlocks(other, us);
            }
        }
    }

    private static void clearIfOfBlocks(Path other, UserPrincipal us) throws IOException {
        boolean ours = isOf(us, other);
        for (Path file : files(other)) {
            ours &= isBlock(file) && isOf(us, file);
        }
        if (ours) {
            empty(other);
        }
    }

    private static boolean isBlock(Path file) {
        boolean named =
                file.endsWith(LOCK) || file.endsWith(EARLY) || file.toString().endsWith(".block");
        return named && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isOf(UserPrincipal us, Path file) throws IOException {
        return us.equals(Files.getOwner(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** A process that starts has its lock long before that. */
    private static boolean isOld(Path folder) throws IOException {
        Instant touched =
                Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant();
        return touched.isBefore(Instant.now().minus(LONG));
    }

    /** The lock goes last, and only after a second look: a block may have been written meanwhile. */
    private static void empty(Path folder) throws IOException {
        for (int look = 0; look < 2; look++) {
            for (Path file : files(folder)) {
                if (!file.endsWith(LOCK)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.delete(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }
}
