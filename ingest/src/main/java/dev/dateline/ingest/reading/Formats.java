package dev.dateline.ingest.reading;

import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.cap.CapFormat;
import dev.dateline.ingest.format.feed.FeedFormat;
import dev.dateline.ingest.format.lines.LinesFormat;
import dev.dateline.ingest.format.newsml.NewsmlFormat;
import dev.dateline.ingest.format.ninjs.NinjsFormat;
import dev.dateline.ingest.format.nitf.NitfFormat;
import dev.dateline.ingest.format.plain.PlainFormat;
import dev.dateline.ingest.normalize.Manner;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Normalizer;
import dev.dateline.ingest.normalize.Sender;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every format that is known: finds out which one bytes are in, and makes items of them. Safe for several threads. */
public final class Formats {
    /** A new format is a line here. */
    private static final Map<Shape, Known> KNOWN = Map.of(
            Shape.NINJS, new Known(new NinjsFormat(), Manner.EXACT),
            Shape.FEED, new Known(new FeedFormat(), Manner.LOOSE),
            Shape.JSON_FEED, new Known(new FeedFormat(), Manner.LOOSE),
            Shape.NEWSML, new Known(new NewsmlFormat(), Manner.NAMED),
            Shape.NITF, new Known(new NitfFormat(), Manner.LOOSE),
            Shape.CAP, new Known(new CapFormat(), Manner.NAMED),
            Shape.LINES, new Known(new LinesFormat(), Manner.NAMED),
            Shape.PLAIN, new Known(new PlainFormat(), Manner.LOOSE));

    private static final Found UNTOLD =
            Found.Unreadable.malformed("this is neither JSON nor XML: say Content-Type: text/plain for plain text");

    private final Normalizer normalizer;

    private record Known(Format format, Manner manner) {}

    /** {@code clock}: see {@link Normalizer}. */
    public Formats(InstantSource clock) {
        this.normalizer = new Normalizer(clock);
    }

    /** What bytes look like: by themselves first, then by what is told of them. Never throws. */
    public static Shape detect(byte[] bytes, @Nullable String contentType, @Nullable String fileName) {
        return Shapes.of(bytes, new Hint(contentType, fileName));
    }

    /** The documents in a delivery: one, or one for each line of JSON lines. */
    public static List<Piece> pieces(byte[] bytes, Hint hint) {
        boolean lines = hint.inLines() || Shapes.of(bytes, hint).isJson();
        return lines ? Piece.of(bytes, hint.inLines()) : List.of(new Piece(1, bytes));
    }

    /** Everything that stands in a piece, in its order; never empty but for an empty feed. Never throws. */
    public List<Reading> read(Piece piece, Hint hint, Sender sender) {
        boolean line = hint.inLines() || piece.isOfLines();
        Shape shape = line ? Shapes.of(piece.bytes(), inJson(hint)) : Shapes.of(piece.bytes(), hint);
        Known known = KNOWN.get(shape);
        if (known == null) {
            var none = Found.Unreadable.malformed("there is no reader for " + shape.title());
            return List.of(reading(shape, piece, none, Manner.EXACT, sender));
        }
        return readAs(known, shape, piece, hint, sender);
    }

    private List<Reading> readAs(Known known, Shape shape, Piece piece, Hint hint, Sender sender) {
        List<Reading> readings = new ArrayList<>();
        boolean guessed = shape == Shape.PLAIN && hint.isSilent();
        for (Found found : found(known.format(), piece, hint)) {
            Found taken = guessed && found instanceof Found.Item ? UNTOLD : found;
            readings.add(reading(shape, piece, taken, known.manner(), sender));
        }
        return readings;
    }

    /** A format that breaks its word and throws must not take down what serves all of them. */
    private static List<Found> found(Format format, Piece piece, Hint hint) {
        try {
            return format.read(piece.bytes(), hint.told());
        } catch (RuntimeException | StackOverflowError e) {
            String detail = "this cannot be read (" + e.getClass().getSimpleName() + ")";
            return List.of(Found.Unreadable.malformed(detail));
        }
    }

    private Reading reading(Shape shape, Piece piece, Found found, Manner manner, Sender sender) {
        Normalized normalized = normalizer.normalize(found, manner, sender);
        return new Reading(shape, piece, normalized);
    }

    /** A line of JSON lines is JSON, whatever it looks like. */
    private static Hint inJson(Hint hint) {
        return new Hint("application/json", hint.fileName(), hint.base());
    }
}
