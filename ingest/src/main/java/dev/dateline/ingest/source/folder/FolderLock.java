package dev.dateline.ingest.source.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a second process out of a folder: it stands by and takes over when this one ends, however it ends. Files stay
 * where they are until they are done with, so there is no claim that a crash could leave behind.
 */
final class FolderLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);
    private static final String NAME = ".dateline.lock";
    /** Of this process: where any channel of a file is closed, the system gives back all of the process's locks on it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Path file;
    private @Nullable FileChannel channel;
    private @Nullable Path held;

    FolderLock(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /** True once the folder is this process's own; fails where the folder cannot be written to. */
    boolean acquire() throws IOException {
        if (channel != null) {
            return true;
        }
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            return false;
        }
        try {
            channel = locked();
            held = channel == null ? null : real;
            return channel != null;
        } finally {
            if (held == null) {
                HELD.remove(real);
            }
        }
    }

    private @Nullable FileChannel locked() throws IOException {
        FileChannel opened =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (isLocked(opened)) {
            return opened;
        }
        opened.close();
        return null;
    }

    /** The system gives the lock back with the channel. */
    @Override
    public void close() {
        try (FileChannel closing = channel) {
            channel = null;
            LOG.debug("{} is given back: {}", file, closing != null);
        } catch (IOException e) {
            LOG.debug("{}: {}", file, e.getMessage());
        } finally {
            Path mine = held;
            held = null;
            if (mine != null) {
                HELD.remove(mine);
            }
        }
    }

    private boolean isLocked(FileChannel opened) {
        try {
            FileLock lock = opened.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            LOG.warn(
                    "{}: cannot be locked here ({}); only one process may take from this folder",
                    file.getParent(),
                    FolderTrouble.lineOf(e));
            return true;
        }
    }
}
