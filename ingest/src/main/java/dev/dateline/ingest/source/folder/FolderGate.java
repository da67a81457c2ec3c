package dev.dateline.ingest.source.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a folder can be worked in: it is there, it can be written to, and it is nobody else's. */
final class FolderGate implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderGate.class);

    private final Path path;
    private final Trays trays;
    private final FolderLock lock;
    private boolean known;

    FolderGate(Path path, Trays trays) {
        this.path = path;
        this.trays = trays;
        this.lock = new FolderLock(path);
    }

    /** False while it is another process's; fails with the reason where it cannot be worked in for now. */
    boolean pass() throws IOException, FolderTrouble {
        // It is made at the start alone: where it vanishes later, a disk may be away.
        if (!known && Files.notExists(path)) {
            create();
        }
        if (!Files.isDirectory(path)) {
            lock.close();
            throw new FolderTrouble(Files.exists(path) ? "it is no folder" : "there is no such folder");
        }
        if (!Files.isWritable(path)) {
            throw new FolderTrouble("it cannot be written to, so that no file could be moved out of it");
        }
        known = true;
        if (!lock.acquire()) {
            return false;
        }
        trays.prepare();
        return true;
    }

    /** Lets another process in. */
    @Override
    public void close() {
        lock.close();
    }

    private void create() throws IOException {
        try {
            Files.createDirectory(path);
            LOG.info("{} was made", path);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("{} was made by somebody else", path);
        } catch (NoSuchFileException e) {
            LOG.debug("{}: there is no folder to make it in", path);
        }
    }
}
