package dev.dateline.standalone.backup;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds, in its own file beside the records.
 *
 * @param backup the form of all its files
 * @param made when the reading began (UTC)
 * @param version of the program that made it
 * @param parts one for each partition, also of those that hold nothing
 * @param places how far webhooks were told
 */
public record Manifest(String backup, Instant made, String version, List<Part> parts, List<Place> places) {
    /** Its name in the folder. */
    static final String FILE = "manifest.json";

    static final String FORM = "dateline-backup/1";

    /**
     * A partition's records.
     *
     * @param topic without the installation's prefix
     * @param file its name in the folder
     * @param end the offset behind the last record that stood there
     * @param sha256 of the file's bytes, in hex
     */
    public record Part(String topic, int partition, String file, long records, long end, String sha256) {
        public Part {
            Require.present("topic", topic);
            Require.that(partition >= 0, "partition " + partition + " is below 0");
            // It is read from this folder and from no other.
            Require.that(
                    Require.present("file", file).matches("[a-z0-9-]+\\.jsonl(\\.gz)?"), "file is no file of a backup");
            Require.that(records >= 0 && end >= records, "records and end do not go together");
            Require.present("sha256", sha256);
        }
    }

    /**
     * How far a webhook was told in a partition of the log.
     *
     * @param hook its name
     * @param told the key of the newest entry that it was told and that still stands; null where there is none, so that it
     *     goes on at the beginning
     */
    public record Place(
            String hook, int partition, @Nullable String told) {
        public Place {
            Require.present("hook", hook);
            Require.that(partition >= 0, "partition " + partition + " is below 0");
        }
    }

    public Manifest {
        Require.that(FORM.equals(backup), "this is no backup of the form " + FORM);
        Require.present("made", made);
        Require.present("version", version);
        parts = List.copyOf(Require.present("parts", parts));
        places = List.copyOf(Require.present("places", places));
    }

    public long records() {
        return parts.stream().mapToLong(Part::records).sum();
    }

    /** How many partitions a topic had; 0 for one that is not in it. */
    int partitions(String topic) {
        return (int) parts.stream().filter(part -> part.topic().equals(topic)).count();
    }

    /** That of a folder; throws {@link Trouble} with one line where there is none that can be read. */
    public static Manifest in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Json.read(Files.readAllBytes(file), Manifest.class);
        } catch (IOException e) {
            throw Trouble.failed("there is no backup in " + folder + ": " + file + " cannot be read");
        } catch (Json.Malformed e) {
            throw Trouble.failed(file + ": " + e.getMessage());
        }
    }
}
