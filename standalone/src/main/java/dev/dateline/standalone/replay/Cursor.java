package dev.dateline.standalone.replay;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Properties;

/** A small file that keeps up to which line one ingest has acknowledged one file. Safe for several threads. */
public final class Cursor {
    /** Where cursors stand whose files are in a folder that cannot be written. */
    static final Path ELSEWHERE = Path.of("data", "replay");

    private final Path path;
    private final Fingerprint of;
    private final String target;
    private long kept;

    private Cursor(Path path, Fingerprint of, String target, long kept) {
        this.path = path;
        this.of = of;
        this.target = target;
        this.kept = kept;
    }

    /** {@code FILE.cursor} beside the file, else in {@code data/replay} of the working directory. */
    public static Path placeFor(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        String name = file.getFileName() + ".cursor";
        return folder != null && isWritable(folder) ? folder.resolve(name) : ELSEWHERE.resolve(name);
    }

    /** Begins anew: what was kept is overwritten at once, for nothing may ever be acknowledged. */
    static Cursor begin(Path path, Path file, String target) throws IOException {
        Cursor cursor = new Cursor(path, Fingerprint.of(file), target, 0);
        cursor.write();
        return cursor;
    }

    /**
     * Goes on where the cursor was; at the beginning where there is none.
     *
     * @throws Trouble where it is another file's, or was kept for another ingest
     */
    static Cursor open(Path path, Path file, String target) throws IOException {
        if (!Files.exists(path)) {
            return new Cursor(path, Fingerprint.of(file), target, 0);
        }
        Properties kept = read(path);
        Fingerprint then = Fingerprint.parse(kept.getProperty("file", ""));
        if (!then.isStillOf(file)) {
            throw refused(path, "is of another file than " + file + " is now");
        }
        if (!target.equals(kept.getProperty("target"))) {
            throw refused(path, "was kept for " + kept.getProperty("target"));
        }
        return new Cursor(path, Fingerprint.of(file), target, Long.parseLong(kept.getProperty("done", "0")));
    }

    /** The line up to which all are dealt with; 0 for none. */
    synchronized long done() {
        return kept;
    }

    /** Keeps {@code line} where it is further than what was kept. */
    synchronized void keep(long line) {
        if (line > kept) {
            kept = line;
            write();
        }
    }

    private synchronized void write() {
        Properties place = new Properties();
        place.setProperty("file", of.toString());
        place.setProperty("target", target);
        place.setProperty("done", Long.toString(kept));
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(draft)) {
                place.store(writer, null);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Trouble.failed(
                    path + " cannot be written (" + Trouble.ofFile(path, e) + "): choose another --cursor");
        }
    }

    private static Properties read(Path path) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            kept.load(reader);
            Long.parseLong(kept.getProperty("done", "none"));
        } catch (IllegalArgumentException e) {
            throw refused(path, "cannot be read");
        }
        return kept;
    }

    private static Trouble refused(Path path, String why) {
        return Trouble.wrongUse(
                "the cursor " + path + " " + why + ": --from-start begins anew, --cursor names another place");
    }

    /** Also by what is permitted: root could write into folders that nobody should. */
    private static boolean isWritable(Path folder) {
        var posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        try {
            return Files.isWritable(folder)
                    && (posix == null
                            || posix.readAttributes().permissions().stream()
                                    .anyMatch(each -> each.name().endsWith("_WRITE")));
        } catch (IOException e) {
            return false;
        }
    }
}
