package dev.dateline.ingest.source;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.NinjsNormalizer;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.publish.Batch;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A delivery parted into what goes to the wire and what is set aside. Pure but for its own lists. */
final class Sorted {
    /** More in one request would let a small body become a great many records. */
    static final int MOST_LINES = 1000;
    /** What is kept of something too large to be played again. */
    static final int CUT = 4096;
    /** In Base64 it still fits a Kafka record of 1 MiB. */
    private static final int MOST_RAW = 600_000;

    private final Delivery delivery;
    private final List<WireItem> items = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Receipt.Line> lines = new ArrayList<>();

    private Sorted(Delivery delivery) {
        this.delivery = delivery;
    }

    static Sorted of(Delivery delivery, NinjsNormalizer normalizer) {
        Sorted sorted = new Sorted(delivery);
        List<Piece> pieces = Piece.of(delivery);
        if (pieces.size() > MOST_LINES) {
            String detail = "the request has " + pieces.size() + " lines, more than " + MOST_LINES;
            sorted.setAside(new Piece(1, cut(delivery.body(), CUT)), RejectReason.TOO_LARGE, detail);
        } else {
            pieces.forEach(piece ->
                    sorted.take(piece, normalizer.normalize(piece.bytes().getBytes(), delivery.sender())));
        }
        return sorted;
    }

    /** The whole delivery set aside, for a reason found before it was read. */
    static Sorted aside(Delivery delivery, RejectReason reason, String detail) {
        Sorted sorted = new Sorted(delivery);
        sorted.setAside(new Piece(1, delivery.body()), reason, detail);
        return sorted;
    }

    Batch batch() {
        return new Batch(items, rejected, delivery.received());
    }

    Receipt receipt() {
        return new Receipt(
                items.stream().map(item -> Receipt.Taken.of(item.version())).toList(), List.copyOf(lines));
    }

    private void take(Piece piece, Normalized normalized) {
        switch (normalized) {
            case Normalized.Accepted accepted -> items.add(accepted.item());
            case Normalized.Refused refused -> setAside(piece, refused.reason(), refused.detail());
        }
    }

    private void setAside(Piece piece, RejectReason reason, String detail) {
        byte[] raw = cut(piece.bytes(), MOST_RAW).getBytes();
        lines.add(new Receipt.Line(piece.line(), reason, detail));
        rejected.add(Rejected.of(
                delivery.sender().provider(), id(piece.bytes().getBytes()), reason, detail, raw, delivery.received()));
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

    private static Buffer cut(Buffer bytes, int length) {
        return bytes.length() <= length ? bytes : bytes.slice(0, length);
    }
}
