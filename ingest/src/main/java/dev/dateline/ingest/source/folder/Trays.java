package dev.dateline.ingest.source.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where files go once Kafka has what is in them: {@code done/} and {@code failed/}, each with its {@code .reason}. */
final class Trays {
    static final String REASON = ".reason";

    private static final Logger LOG = LoggerFactory.getLogger(Trays.class);

    private final Path done;
    private final Path failed;

    Trays(Path folder) {
        this.done = folder.resolve("done");
        this.failed = folder.resolve("failed");
    }

    /** Makes what is missing; fails where files cannot be put there. */
    void prepare() throws IOException, FolderTrouble {
        for (Path tray : new Path[] {done, failed}) {
            try {
                Files.createDirectory(tray);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(tray, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(tray)) {
                    throw new FolderTrouble(tray + " is no folder that can be written to");
                }
            }
        }
    }

    /** Moves the file at once and as a whole, never over another one; false where it had changed and was left there. */
    boolean put(Sighting sighting, Outcome outcome, Instant now) throws IOException {
        if (!sighting.isUnchanged()) {
            return false;
        }
        Path target = free(outcome.failed() ? failed : done, sighting.name(), now);
        note(target, outcome.reason());
        Files.move(sighting.file(), target, StandardCopyOption.ATOMIC_MOVE);
        if (Stamp.of(target).filter(sighting.stamp()::equals).isPresent()) {
            return true;
        }
        // Somebody wrote into it a moment ago: it is not the file that was read.
        if (!Files.exists(sighting.file(), LinkOption.NOFOLLOW_LINKS)) {
            Files.move(target, sighting.file(), StandardCopyOption.ATOMIC_MOVE);
        }
        return false;
    }

    /** Deletes what was put into {@code done/} before {@code time}. */
    void prune(Instant time) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(done)) {
            for (Path file : files) {
                if (isFileFrom(file, time)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** A file's own time is its provider's; that of its change is when it was moved, where the system tells it. */
    private static boolean isFileFrom(Path file, Instant before) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean tells = file.getFileSystem().supportedFileAttributeViews().contains("unix");
            Object changed = tells ? Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS) : null;
            FileTime moved = changed instanceof FileTime time ? time : attributes.lastModifiedTime();
            return attributes.isRegularFile() && moved.toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static Path free(Path tray, String name, Instant now) {
        return TrayName.of(name)
                .candidates(now)
                .map(tray::resolve)
                .filter(path -> isFree(path) && isFree(noteOf(path)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(Path path) {
        return Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path noteOf(Path target) {
        return target.resolveSibling(target.getFileName() + REASON);
    }

    /** Written first, so that no crash leaves a failed file without it; a disk that is full keeps no file from moving. */
    private static void note(Path target, String reason) throws IOException {
        if (reason.isEmpty()) {
            return;
        }
        try {
            Files.writeString(noteOf(target), reason, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            Files.deleteIfExists(noteOf(target));
            LOG.warn("{}: cannot be written ({})", noteOf(target), FolderTrouble.lineOf(e));
        }
    }
}
