package dev.dateline.ingest.source;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Piece;
import dev.dateline.ingest.reading.Reading;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/** A delivery parted into what goes to the wire and what is set aside. Pure but for its own lists. */
final class Sorted {
    /** More in one request would let a small body become a great many records. */
    static final int MOST_LINES = 1000;
    /** In Base64 it still fits a Kafka record of 1 MiB. */
    private static final int MOST_RAW = 600_000;

    private final Delivery delivery;
    private final Predicate<WireItem> wanted;
    private final List<WireItem> items = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Receipt.Line> lines = new ArrayList<>();

    private Sorted(Delivery delivery, Predicate<WireItem> wanted) {
        this.delivery = delivery;
        this.wanted = wanted;
    }

    static Sorted of(Delivery delivery, Formats formats, Predicate<WireItem> wanted) {
        Sorted sorted = new Sorted(delivery, wanted);
        List<Piece> pieces = Formats.pieces(delivery.body().getBytes(), delivery.hint());
        if (pieces.size() > MOST_LINES) {
            String detail = "the request has " + pieces.size() + " lines, more than " + MOST_LINES;
            byte[] start = cut(delivery.body().getBytes(), Intake.CUT);
            sorted.setAside(new Piece(1, start), new Normalized.Refused(RejectReason.TOO_LARGE, detail), 0);
        } else {
            pieces.forEach(piece -> sorted.take(piece, formats.read(piece, delivery.hint(), delivery.sender())));
        }
        return sorted;
    }

    /** The whole delivery set aside, for a reason found before it was read. */
    static Sorted aside(Delivery delivery, RejectReason reason, String detail) {
        Sorted sorted = new Sorted(delivery, item -> true);
        sorted.setAside(new Piece(1, delivery.body().getBytes()), new Normalized.Refused(reason, detail), 0);
        return sorted;
    }

    Batch batch() {
        return new Batch(items, rejected, delivery.received());
    }

    Receipt receipt() {
        return new Receipt(
                items.stream().map(item -> Receipt.Taken.of(item.version())).toList(), List.copyOf(lines));
    }

    /** A piece of which several items were refused is kept once: its bytes are what is played again. */
    private void take(Piece piece, List<Reading> readings) {
        List<Normalized.Refused> refusals = new ArrayList<>();
        for (Reading reading : readings) {
            switch (reading.normalized()) {
                case Normalized.Accepted accepted -> {
                    if (wanted.test(accepted.item())) {
                        items.add(accepted.item());
                    }
                }
                case Normalized.Refused refused -> refusals.add(refused);
            }
        }
        if (!refusals.isEmpty()) {
            setAside(piece, refusals.getFirst(), refusals.size() - 1);
            refusals.stream().skip(1).forEach(refused -> lines.add(line(piece, refused)));
        }
    }

    private void setAside(Piece piece, Normalized.Refused first, int more) {
        lines.add(line(piece, first));
        String detail = more == 0 ? first.detail() : first.detail() + " (and " + more + " more)";
        rejected.add(Rejected.of(
                delivery.sender().provider(),
                id(piece.bytes()),
                first.reason(),
                detail,
                cut(piece.bytes(), MOST_RAW),
                delivery.received()));
    }

    private static Receipt.Line line(Piece piece, Normalized.Refused refused) {
        return new Receipt.Line(piece.line(), refused.reason(), refused.detail());
    }

    /** Named by its bytes, so that the same thing sent again and again is set aside once. */
    private static String id(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] cut(byte[] bytes, int length) {
        return bytes.length <= length ? bytes : Arrays.copyOf(bytes, length);
    }
}
