package dev.dateline.ingest.source;

import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.reading.Piece;
import dev.dateline.ingest.reading.Reading;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of something that was refused when it is read again by today's code. Times are judged as of when it came in,
 * so that items of the same delivery that were accepted then are the same now.
 *
 * @param items accepted now; those alone that were refused before, where what was found is as many things as it was then
 * @param again as it stays set aside, with the newest reason; null where nothing is refused any longer
 */
public record Rereading(List<WireItem> items, @Nullable Rejected again) {
    public Rereading {
        items = List.copyOf(items);
    }

    /** Pure. {@code bytes} are those of the whole delivery, or those that the rejection carries. */
    public static Rereading of(Rejected rejected, byte[] bytes, Sender sender) {
        Formats formats = new Formats(InstantSource.fixed(rejected.received()));
        Delivered delivered = rejected.delivered();
        Hint hint = hint(delivered);
        List<Piece> pieces = pieces(rejected, bytes);
        if (pieces.size() > Contents.MOST_LINES) {
            return new Rereading(List.of(), rejected);
        }
        List<Reading> readings = new ArrayList<>();
        pieces.forEach(piece -> readings.addAll(formats.read(piece, hint, sender)));
        return sorted(rejected, readings);
    }

    /** The bytes that were refused, within the delivery's. */
    public static byte[] refused(Rejected rejected, byte[] bytes) {
        List<Piece> pieces = pieces(rejected, bytes);
        return pieces.size() == 1 ? pieces.getFirst().bytes() : bytes;
    }

    private static Hint hint(@Nullable Delivered delivered) {
        return delivered == null
                ? Hint.NOTHING
                : new Hint(delivered.contentType(), delivered.fileName(), delivered.base());
    }

    /** The one that was refused; all of them where that is no longer parted off. */
    private static List<Piece> pieces(Rejected rejected, byte[] bytes) {
        Delivered delivered = rejected.delivered();
        if (delivered == null) {
            return Formats.pieces(bytes, Hint.NOTHING);
        }
        int line = delivered.piece().line();
        List<Piece> all = Formats.pieces(bytes, hint(delivered));
        return all.stream()
                .filter(piece ->
                        piece.line() == line && RawId.of(piece.bytes()).value().equals(rejected.id()))
                .findFirst()
                .map(List::of)
                .orElse(all);
    }

    private static Rereading sorted(Rejected rejected, List<Reading> readings) {
        Delivered delivered = rejected.delivered();
        List<WireItem> items = new ArrayList<>();
        List<Integer> still = new ArrayList<>();
        List<Normalized.Refused> reasons = new ArrayList<>();
        for (int i = 1; i <= readings.size(); i++) {
            switch (readings.get(i - 1).normalized()) {
                case Normalized.Accepted accepted -> {
                    if (wasRefused(delivered, i, readings.size())) {
                        items.add(
                                delivered == null
                                        ? accepted.item()
                                        : accepted.item().from(delivered.raw()));
                    }
                }
                case Normalized.Refused refused -> {
                    still.add(i);
                    reasons.add(refused);
                }
            }
        }
        return new Rereading(items, still.isEmpty() ? null : again(rejected, still, reasons, readings.size()));
    }

    private static Rejected again(Rejected rejected, List<Integer> still, List<Normalized.Refused> reasons, int found) {
        Normalized.Refused first = reasons.getFirst();
        String detail = Sorting.detail(first.detail(), reasons.size());
        return new Rejected(
                rejected.provider(),
                rejected.id(),
                first.reason(),
                detail,
                rejected.raw(),
                rejected.received(),
                place(rejected.delivered(), still, found));
    }

    /** Where as many things are found as then, they are the same in the same order; else any of them may be new. */
    private static boolean wasRefused(@Nullable Delivered delivered, int number, int found) {
        return delivered == null
                || delivered.piece().of() != found
                || delivered.piece().refused().contains(number);
    }

    private static @Nullable Delivered place(@Nullable Delivered before, List<Integer> still, int found) {
        if (before == null || before.piece().line() == 0) {
            return before;
        }
        return before.with(new Delivered.Piece(before.piece().line(), still, found));
    }
}
