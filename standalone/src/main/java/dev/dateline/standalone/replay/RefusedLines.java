package dev.dateline.standalone.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file beside the cursor that names every line that was refused, as JSON lines. Safe for several threads. */
final class RefusedLines {
    private static final String CURSOR = ".cursor";
    /** No line of a file, and behind all of them. */
    private static final long NONE = Long.MAX_VALUE;

    private final Path path;
    private final Path file;

    private RefusedLines(Path path, Path file) {
        this.path = path;
        this.file = file;
    }

    /** {@code FILE.refused} for {@code FILE.cursor}. */
    static Path placeBeside(Path cursor) {
        String name = String.valueOf(cursor.getFileName());
        String stem = name.endsWith(CURSOR) ? name.substring(0, name.length() - CURSOR.length()) : name;
        return cursor.resolveSibling(stem + ".refused");
    }

    /**
     * Goes on behind this line: what was refused after it comes once more.
     *
     * @param done 0 to begin anew
     */
    static RefusedLines open(Path path, Path file, long done) throws IOException {
        if (Files.exists(path)) {
            requireOurs(path, file);
            List<String> kept = Files.readAllLines(path).stream()
                    .filter(line -> line(line) <= done)
                    .toList();
            // Written aside and moved: a crash in between must not lose what was listed.
            Path draft = Files.write(path.resolveSibling(path.getFileName() + ".new"), kept);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (kept.isEmpty()) {
                Files.delete(path);
            }
        }
        return new RefusedLines(path, file);
    }

    /** A file of somebody else's by that name is never touched, least of all the one that is replayed. */
    private static void requireOurs(Path path, Path file) throws IOException {
        List<String> lines = Files.readAllLines(path);
        // The last one may be half a line, after a crash.
        boolean foreign = lines.stream().limit(Math.max(0, lines.size() - 1)).anyMatch(each -> line(each) == NONE);
        if (foreign || Files.isSameFile(path, file)) {
            throw Trouble.wrongUse(path + " is no list of refused lines of ours, which would go there:"
                    + " choose another --cursor, or move it away");
        }
    }

    /** Where they stand. */
    Path path() {
        return path;
    }

    synchronized void add(Receipt.Refused refused) {
        Entry entry = new Entry(file.toString(), refused.line(), refused.offset(), refused.reason(), refused.detail());
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, Json.text(entry) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw Trouble.failed(
                    path + " cannot be written (" + Trouble.ofFile(path, e) + "): choose another --cursor");
        }
    }

    private record Entry(String file, long line, long offset, String reason, String detail) {}

    /** What cannot be read, such as half a line after a crash, is not kept. */
    private static long line(String entry) {
        try {
            JsonNode tree = Json.tree(entry.getBytes(StandardCharsets.UTF_8));
            boolean ours = tree.path("line").isIntegralNumber() && tree.has("offset") && tree.has("reason");
            return ours ? tree.path("line").longValue() : NONE;
        } catch (Json.Malformed e) {
            return NONE;
        }
    }
}
