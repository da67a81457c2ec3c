package dev.dateline.standalone.demo;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;

/** How far the story has been told, kept in the data folder so that a second start goes on from there. */
final class StoryCursor {
    private final Path file;

    StoryCursor(Path data) {
        this.file = data.resolve("story.properties");
    }

    /**
     * A place in the story.
     *
     * @param next the number of the next item to send, from 0
     * @param time what the story's clock showed (UTC)
     */
    record Place(int next, Instant time) {}

    /** The place that was kept; {@code beginning} where there is none. */
    Place load(Place beginning) {
        if (!Files.exists(file)) {
            return beginning;
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
            int next = Integer.parseInt(kept.getProperty("next"));
            return new Place(Math.max(0, next), Instant.parse(kept.getProperty("time", "")));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw Trouble.failed(file + " cannot be read: remove it to tell the story from its beginning");
        }
    }

    /** Keeps how late it is in the story, where a place has been kept before. */
    synchronized void keepTime(Instant time) {
        if (Files.exists(file)) {
            save(new Place(load(new Place(0, time)).next(), time));
        }
    }

    synchronized void save(Place place) {
        Properties kept = new Properties();
        kept.setProperty("next", Integer.toString(place.next()));
        kept.setProperty("time", place.time().toString());
        Path written = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(written)) {
            kept.store(writer, null);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
        move(written);
    }

    private void move(Path written) {
        try {
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private Trouble cannotWrite(IOException e) {
        return Trouble.failed(file + " cannot be written: " + Trouble.ofFile(file, e));
    }
}
