package dev.dateline.ingest.source;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Piece;
import dev.dateline.ingest.reading.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A delivery and what stands in it, read once.
 *
 * @param parts empty where the delivery is refused as a whole
 * @param refusal why it is; null where it is not
 */
public record Contents(Delivery delivery, List<Part> parts, Normalized.@Nullable Refused refusal) {
    /** More in one request would let a small body become a great many records. */
    static final int MOST_LINES = 1000;

    public Contents {
        parts = List.copyOf(parts);
    }

    /** A document, and what it comes to. */
    public record Part(Piece piece, List<Reading> readings) {
        public Part {
            readings = List.copyOf(readings);
        }
    }

    /** Pure; a megabyte may take some milliseconds. */
    public static Contents of(Delivery delivery, Formats formats) {
        List<Piece> pieces = Formats.pieces(delivery.body().getBytes(), delivery.hint());
        if (pieces.size() > MOST_LINES) {
            String detail = "the request has " + pieces.size() + " lines, more than " + MOST_LINES;
            return new Contents(delivery, List.of(), new Normalized.Refused(RejectReason.TOO_LARGE, detail));
        }
        return new Contents(
                delivery,
                pieces.stream()
                        .map(piece -> new Part(piece, formats.read(piece, delivery.hint(), delivery.sender())))
                        .toList(),
                null);
    }

    /** Everything that was found, in its order. */
    public Stream<Normalized> found() {
        return refusal != null
                ? Stream.of(refusal)
                : parts.stream().flatMap(part -> part.readings().stream()).map(Reading::normalized);
    }
}
