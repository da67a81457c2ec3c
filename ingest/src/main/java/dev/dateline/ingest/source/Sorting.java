package dev.dateline.ingest.source;

import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.raw.RawDelivery;
import dev.dateline.ingest.reading.Piece;
import dev.dateline.ingest.reading.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sorting of one delivery: piece by piece, each thing that stands in it. For one thread. */
final class Sorting {
    private final Delivery delivery;
    private final byte[] bytes;
    private final Intake.Wanted wanted;
    private final List<WireItem> items = new ArrayList<>();
    private final List<Integer> itemLines = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<Normalized.Refused, Integer> like = new HashMap<>();
    private final List<Receipt.Line> lines = new ArrayList<>();

    /** A piece of which something was refused. */
    private record Refusal(Piece piece, Delivered.Piece place, RejectReason reason, String detail) {}

    private Sorting(Delivery delivery, Intake.Wanted wanted) {
        this.delivery = delivery;
        this.bytes = delivery.body().getBytes();
        this.wanted = wanted;
    }

    static Sorted of(Contents contents, Intake.Wanted wanted) {
        Sorting sorting = new Sorting(contents.delivery(), wanted);
        Normalized.Refused whole = contents.refusal();
        if (whole == null) {
            contents.parts().forEach(part -> sorting.take(part.piece(), part.readings()));
        } else {
            sorting.refuse(new Piece(1, sorting.bytes), Delivered.Piece.ALL, whole.reason(), whole.detail());
        }
        return sorting.done();
    }

    /** Packs the delivery where there is anything to be kept of it; where nothing in it was new, there is not. */
    private Sorted done() {
        Receipt receipt = new Receipt(
                items.stream().map(item -> Receipt.Taken.of(item.version())).toList(), List.copyOf(lines));
        if (items.isEmpty() && refusals.isEmpty()) {
            return new Sorted(new Batch(List.of(), List.of(), delivery.received()), receipt, List.of());
        }
        RawId id = RawId.of(bytes);
        RawDelivery raw = RawDelivery.of(id, delivery.source(), delivery.hint(), delivery.received(), bytes);
        List<WireItem> pointing = items.stream().map(item -> item.from(id)).toList();
        List<Rejected> rejected =
                refusals.stream().map(refusal -> rejected(refusal, id)).toList();
        return new Sorted(new Batch(pointing, rejected, delivery.received(), raw), receipt, itemLines);
    }

    /** A piece of which several items were refused is set aside once. */
    private void take(Piece piece, List<Reading> readings) {
        List<Integer> refused = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            switch (readings.get(i).normalized()) {
                case Normalized.Accepted accepted -> take(accepted.item(), piece.line());
                case Normalized.Refused no -> {
                    if (wanted.refusal(no, like.merge(no, 1, Integer::sum))) {
                        refused.add(i + 1);
                        lines.add(new Receipt.Line(piece.line(), no.reason(), no.detail()));
                    }
                }
            }
        }
        if (!refused.isEmpty()) {
            Receipt.Line first = lines.get(lines.size() - refused.size());
            var place = new Delivered.Piece(piece.line(), refused, readings.size());
            refusals.add(new Refusal(piece, place, first.reason(), detail(first.detail(), refused.size())));
        }
    }

    /** What is said of several refusals in one piece: the first, and how many there were. */
    static String detail(String first, int count) {
        return count == 1 ? first : first + " (and " + (count - 1) + " more)";
    }

    private void take(WireItem item, int line) {
        if (wanted.item(item)) {
            items.add(item);
            itemLines.add(line);
        }
    }

    private void refuse(Piece piece, Delivered.Piece place, RejectReason reason, String detail) {
        lines.add(new Receipt.Line(piece.line(), reason, detail));
        refusals.add(new Refusal(piece, place, reason, detail));
    }

    /** Named by its bytes, so that the same thing sent again and again is set aside once. */
    private Rejected rejected(Refusal refusal, RawId whole) {
        byte[] those = refusal.piece().bytes();
        RawId id = those.length == bytes.length ? whole : RawId.of(those);
        Delivered delivered = new Delivered(
                whole,
                delivery.source(),
                delivery.hint().contentType(),
                delivery.hint().fileName(),
                delivery.hint().base(),
                refusal.place());
        return Rejected.in(delivered, id.value(), refusal.reason(), refusal.detail(), delivery.received());
    }
}
