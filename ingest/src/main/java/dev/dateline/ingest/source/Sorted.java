package dev.dateline.ingest.source;

import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.publish.RefusedForGood;
import java.util.List;

/**
 * A delivery parted into what goes to the wire and what is set aside: what is published, and what its sender is told.
 *
 * @param lines where each of the batch's items begins, from 1
 */
record Sorted(Batch batch, Receipt receipt, List<Integer> lines) {
    Sorted {
        lines = List.copyOf(lines);
    }

    /** Everything that stands in a delivery and is wanted. Pure; to pack a megabyte may take some milliseconds. */
    static Sorted of(Contents contents, Intake.Wanted wanted) {
        return Sorting.of(contents, wanted);
    }

    /**
     * What there is of a delivery set aside, for a reason found before it was read. That may be its beginning only: then it
     * is no delivery as received, so the rejection carries it itself.
     */
    static Sorted aside(Delivery delivery, RejectReason reason, String detail) {
        byte[] bytes = delivery.body().getBytes();
        Rejected rejected = Rejected.of(
                delivery.sender().provider(), RawId.of(bytes).value(), reason, detail, bytes, delivery.received());
        return new Sorted(
                new Batch(List.of(), List.of(rejected), delivery.received()),
                new Receipt(List.of(), List.of(new Receipt.Line(1, reason, detail))),
                List.of());
    }

    /** What is left where Kafka refuses a part for good: that part is set aside too. Pure. */
    Sorted without(RefusedForGood refusal, Delivery delivery) {
        return Remainder.of(this, refusal, delivery);
    }
}
