package dev.dateline.contract.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Require;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in which delivery something was refused: all that is needed to read it again.
 *
 * @param raw the delivery, on the raw topic
 * @param source which of the provider's ways it came
 * @param contentType as it was told, with its parameters; null where none was
 * @param fileName null where it came as no file
 * @param base the address that it came from, for relative ones; null where it came from nowhere
 * @param piece the document that was refused, or of which parts were
 */
public record Delivered(
        RawId raw,
        SourceId source,
        @Nullable String contentType,
        @Nullable String fileName,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable URI base,

        Piece piece) {
    @JsonCreator
    public Delivered {
        Require.present("raw", raw);
        Require.present("source", source);
        Require.present("piece", piece);
    }

    /** One that came from nowhere that has an address. */
    public Delivered(RawId raw, SourceId source, @Nullable String contentType, @Nullable String fileName, Piece piece) {
        this(raw, source, contentType, fileName, null, piece);
    }

    /**
     * A document in a delivery.
     *
     * @param line where it begins, from 1; 0 where all of the delivery is meant
     * @param refused which of the things in it were refused, from 1, in their order; empty where it was not read
     * @param of how many things were found in it
     */
    public record Piece(int line, List<Integer> refused, int of) {
        /** A delivery that was refused as a whole, before anything in it was looked at. */
        public static final Piece ALL = new Piece(0, List.of(), 0);

        public Piece {
            Require.that(line >= 0, "line is negative");
            refused = List.copyOf(Require.present("refused", refused));
            Require.that(of >= refused.size(), "of is less than what was refused");
        }
    }

    /** The same, of another piece. */
    public Delivered with(Piece other) {
        return new Delivered(raw, source, contentType, fileName, base, other);
    }
}
