package dev.dateline.standalone.replay;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts lines together that are due, and never waits for more of them. For one thread. */
final class Gathering {
    private static final int MOST_LINES = 50;
    /** The ingest takes a million by default. */
    private static final int MOST_BYTES = 250_000;

    private final LineReader lines;
    private final Pace pace;
    private final Consumer<Line.Unfit> unfit;
    private final Rest rest;
    private final long started = System.nanoTime();
    private @Nullable Instant first;
    private @Nullable Line ahead;

    /** Waits for so many nanoseconds, or less where waiting has become vain. */
    @FunctionalInterface
    interface Rest {
        void rest(long nanos) throws InterruptedException;
    }

    Gathering(LineReader lines, Pace pace, Consumer<Line.Unfit> unfit, Rest rest) {
        this.lines = lines;
        this.pace = pace;
        this.unfit = unfit;
        this.rest = rest;
    }

    /** The next lines, once the first of them is due; null where there are no more. It may hold nothing to send. */
    @Nullable Batch next() throws IOException, InterruptedException {
        Line line = peek();
        if (line == null) {
            return null;
        }
        rest.rest(nanosUntil(line));
        long from = line.number();
        long upTo = from;
        List<Line.Sendable> gathered = new ArrayList<>();
        while (line != null && fits(line, gathered) && nanosUntil(line) <= 0) {
            upTo = line.number();
            take(line, gathered);
            line = peek();
        }
        return new Batch(from, upTo, gathered);
    }

    private void take(Line line, List<Line.Sendable> gathered) {
        switch (line) {
            case Line.Sendable sendable -> gathered.add(sendable);
            case Line.Unfit bad -> unfit.accept(bad);
            case Line.Blank blank -> {}
        }
        ahead = null;
    }

    private @Nullable Line peek() throws IOException {
        if (ahead == null) {
            ahead = lines.next();
            first = first == null && ahead instanceof Line.Sendable sendable ? sendable.at() : first;
        }
        return ahead;
    }

    private long nanosUntil(Line line) {
        Instant at = line instanceof Line.Sendable sendable ? sendable.at() : null;
        return started + pace.due(first, at).toNanos() - System.nanoTime();
    }

    private static boolean fits(Line line, List<Line.Sendable> gathered) {
        int bytes = gathered.stream().mapToInt(each -> each.ninjs().length).sum();
        int more = line instanceof Line.Sendable sendable ? sendable.ninjs().length : 0;
        return gathered.isEmpty() || (gathered.size() < MOST_LINES && bytes + more <= MOST_BYTES);
    }
}
