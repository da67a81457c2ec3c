package dev.dateline.standalone.replay;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Replays files, each from where its cursor stands, and says how it went. */
public final class FileReplay {
    private final Replay.Target target;
    private final Pace pace;
    private final Progress progress;

    public FileReplay(Replay.Target target, Pace pace, Progress progress) {
        this.target = target;
        this.pace = pace;
        this.progress = progress;
    }

    /**
     * Replays what the file has behind its cursor; gives how many lines were refused.
     *
     * @param cursor where the cursor stands
     * @param fromStart passes over what was kept there
     * @throws Trouble where it cannot go on; the cursor then stands where it stopped
     */
    public long replay(Path file, Path cursor, boolean fromStart) throws InterruptedException {
        try (LineReader lines = new LineReader(Files.newInputStream(file))) {
            Cursor place = fromStart
                    ? Cursor.begin(cursor, file, target.ingest().toString())
                    : Cursor.open(cursor, file, target.ingest().toString());
            if (place.done() > 0) {
                progress.say(
                        String.format(Locale.ROOT, "%s: going on behind line %,d (%s)", file, place.done(), cursor));
            }
            double size = Math.max(1, Files.size(file));
            return run(lines, place, () -> lines.position() / size);
        } catch (IOException e) {
            throw Trouble.failed(file + " cannot be read: " + Trouble.lineOf(e));
        }
    }

    /** The same for lines that come only once, so that there is no place to keep. */
    public long replay(InputStream input) throws InterruptedException {
        Replay replay = new Replay(target, pace, progress);
        progress.follow(replay.tally(), () -> Double.NaN);
        try (LineReader lines = new LineReader(input)) {
            replay.run(lines, 0, (receipt, upTo) -> {});
        } catch (IOException e) {
            throw Trouble.failed("the input cannot be read: " + Trouble.lineOf(e));
        } finally {
            Summary.of(replay.tally()).forEach(progress::say);
        }
        return replay.tally().now().refusals();
    }

    private long run(LineReader lines, Cursor place, DoubleSupplier share) throws IOException, InterruptedException {
        long begun = place.done();
        Replay replay = new Replay(target, pace, progress);
        progress.follow(replay.tally(), share);
        try {
            replay.run(lines, begun, (receipt, upTo) -> place.keep(upTo));
        } catch (Trouble e) {
            Summary.of(replay.tally()).forEach(progress::say);
            String where = String.format(
                    Locale.ROOT, "; stopped behind line %,d, the same command goes on there", place.done());
            throw Trouble.failed(Trouble.lineOf(e) + where);
        }
        List<String> said = place.done() == begun && begun > 0
                ? List.of("nothing left: all of it was acknowledged before (--from-start sends it again)")
                : Summary.of(replay.tally());
        said.forEach(progress::say);
        return replay.tally().now().refusals();
    }
}
