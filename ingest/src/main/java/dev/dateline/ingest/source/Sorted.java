package dev.dateline.ingest.source;

import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.reading.Formats;
import java.util.List;

/** A delivery parted into what goes to the wire and what is set aside: what is published, and what its sender is told. */
record Sorted(Batch batch, Receipt receipt) {
    /** Everything that stands in a delivery and is wanted. Pure; a megabyte may take some milliseconds. */
    static Sorted of(Delivery delivery, Formats formats, Intake.Wanted wanted) {
        return Sorting.of(delivery, formats, wanted);
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
                new Receipt(List.of(), List.of(new Receipt.Line(1, reason, detail))));
    }
}
