package dev.dateline.standalone.parse;

import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.reading.Piece;
import dev.dateline.ingest.reading.Reading;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Reads files as the ingest would, and says what came of them: items on one side, reasons on the other. */
public final class Parsing {
    private final Formats formats;
    private final Sender sender;
    private final Consumer<String> items;
    private final Consumer<String> reasons;
    private long refused;

    public Parsing(InstantSource clock, Sender sender, Consumer<String> items, Consumer<String> reasons) {
        this.formats = new Formats(clock);
        this.sender = sender;
        this.items = items;
        this.reasons = reasons;
    }

    /** Everything in one file; {@code name} stands in every line about it. */
    public void parse(String name, byte[] bytes) {
        Hint hint = new Hint(null, name);
        List<Piece> pieces = Formats.pieces(bytes, hint);
        for (Piece piece : pieces) {
            String place = pieces.size() == 1 ? name : name + ":" + piece.line();
            List<Reading> readings = formats.read(piece, hint, sender);
            if (readings.isEmpty()) {
                reasons.accept(place + ": nothing stands in it: it is a feed without items");
            }
            readings.forEach(reading -> tell(name, place, reading));
        }
    }

    /** Something that could not even be read. */
    public void refuse(String place, String reason, String detail) {
        refused++;
        reasons.accept(place + ": " + reason + ": " + detail);
    }

    /** How many things were refused so far. */
    public long refused() {
        return refused;
    }

    private void tell(String file, String place, Reading reading) {
        switch (reading.normalized()) {
            case Normalized.Accepted accepted ->
                items.accept(ItemLine.of(accepted.item(), reading.shape().title(), file));
            case Normalized.Refused refusal -> refuse(place, refusal.reason().name(), refusal.detail());
        }
    }
}
