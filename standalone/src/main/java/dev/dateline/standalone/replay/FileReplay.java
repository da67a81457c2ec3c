package dev.dateline.standalone.replay;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

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
     * Replays what the file has behind its cursor; gives how many lines were not accepted: those refused, and a last one
     * that is not whole, which the cursor does not go past.
     *
     * @param cursor where the cursor stands; refused lines are listed beside it
     * @param fromStart passes over what was kept there
     * @throws Trouble where it cannot go on; the cursor then stands where it stopped
     */
    public long replay(Path file, Path cursor, boolean fromStart) throws InterruptedException {
        try (LineReader lines = LineReader.ofGrowing(Files.newInputStream(file))) {
            String to = target.ingest().toString();
            Cursor at = fromStart ? Cursor.begin(cursor, file, to) : Cursor.open(cursor, file, to);
            if (at.done() > 0) {
                progress.say(String.format(Locale.ROOT, "%s: going on behind line %,d (%s)", file, at.done(), cursor));
            }
            Kept kept = new Kept(at, RefusedLines.open(RefusedLines.placeBeside(cursor), file, at.done()));
            double size = Math.max(1, Files.size(file));
            return run(lines, kept, () -> lines.position() / size);
        } catch (IOException e) {
            throw Trouble.failed(file + " cannot be read: " + Trouble.ofFile(file, e));
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

    /** What stays of a run. */
    private record Kept(Cursor cursor, RefusedLines refusedLines) implements Replay.Heard {
        @Override
        public void receipt(Receipt receipt, long upTo) {
            cursor.keep(upTo);
        }

        @Override
        public void refused(Receipt.Refused line) {
            refusedLines.add(line);
        }
    }

    private long run(LineReader lines, Kept kept, DoubleSupplier share) throws IOException, InterruptedException {
        long begun = kept.cursor().done();
        Replay replay = new Replay(target, pace, progress);
        progress.follow(replay.tally(), share);
        try {
            replay.run(lines, begun, kept);
        } catch (Trouble e) {
            Summary.of(replay.tally()).forEach(progress::say);
            tellRefused(replay, kept);
            throw Trouble.failed(String.format(
                    Locale.ROOT,
                    "%s; stopped behind line %,d, the same command goes on there",
                    Trouble.lineOf(e),
                    kept.cursor().done()));
        }
        Line.Unfit unfinished = lines.unfinished();
        boolean idle = kept.cursor().done() == begun && begun > 0;
        (idle ? nothingNew(unfinished) : Summary.of(replay.tally())).forEach(progress::say);
        tellRefused(replay, kept);
        if (unfinished != null) {
            progress.say(Summary.unfinished(unfinished));
        }
        return replay.tally().now().refusals() + (unfinished == null ? 0 : 1);
    }

    private static List<String> nothingNew(Line.@Nullable Unfit unfinished) {
        return unfinished != null
                ? List.of()
                : List.of("nothing left: all of it was acknowledged before (--from-start sends it again)");
    }

    private void tellRefused(Replay replay, Kept kept) {
        if (replay.tally().now().refusals() > 0) {
            progress.say(
                    "every refused line, with its place: " + kept.refusedLines().path());
        }
    }
}
