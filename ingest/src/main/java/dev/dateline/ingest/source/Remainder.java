package dev.dateline.ingest.source;

import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.publish.RefusedForGood;
import dev.dateline.ingest.raw.RawDelivery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is left of a delivery of which Kafka refuses a part for good. Pure. */
final class Remainder {
    private static final RejectReason WHY = RejectReason.REFUSED_BY_KAFKA;

    private Remainder() {}

    static Sorted of(Sorted sorted, RefusedForGood refusal, Delivery delivery) {
        Set<WireItem> refused = new HashSet<>(refusal.refused().items());
        List<WireItem> items = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<Receipt.Line> told = new ArrayList<>(sorted.receipt().rejected());
        String detail = detail(refusal);
        for (int i = 0; i < sorted.batch().items().size(); i++) {
            WireItem item = sorted.batch().items().get(i);
            int line = sorted.lines().get(i);
            if (refused.contains(item)) {
                told.add(new Receipt.Line(line, WHY, detail));
            } else {
                items.add(item);
                lines.add(line);
            }
        }
        Batch batch = new Batch(items, List.of(note(sorted.batch(), refusal, delivery, detail)), delivery.received());
        return new Sorted(batch, new Receipt(taken(items), told), lines);
    }

    /** Only what is not on its topic yet. */
    static Batch note(Sorted remainder) {
        Batch batch = remainder.batch();
        return new Batch(List.of(), batch.rejected(), batch.received());
    }

    private static List<Receipt.Taken> taken(List<WireItem> items) {
        return items.stream().map(item -> Receipt.Taken.of(item.version())).toList();
    }

    /** It points to the delivery where Kafka has that, and carries its beginning where not. */
    private static Rejected note(Batch batch, RefusedForGood refusal, Delivery delivery, String detail) {
        RawDelivery raw = batch.raw();
        byte[] bytes = delivery.body().getBytes();
        if (raw == null || refusal.refused().raw() != null) {
            byte[] beginning = Arrays.copyOf(bytes, Math.min(bytes.length, Intake.CUT));
            String id = RawId.of(bytes).value();
            return Rejected.of(delivery.sender().provider(), id, WHY, detail, beginning, delivery.received());
        }
        Delivered place = new Delivered(
                raw.id(),
                delivery.source(),
                delivery.hint().contentType(),
                delivery.hint().fileName(),
                delivery.hint().base(),
                Delivered.Piece.ALL);
        return Rejected.in(place, raw.id().value(), WHY, detail, delivery.received());
    }

    private static String detail(RefusedForGood refusal) {
        Batch refused = refusal.refused();
        int items = refused.items().size();
        String what = items == 1 ? "an item" : items > 1 ? items + " items" : "what was to be set aside";
        String also = refused.raw() == null ? "" : items > 0 ? " and the delivery" : ", and the delivery";
        return "Kafka refuses " + what + also + " for good: " + refusal.getMessage();
    }
}
