package dev.dateline.ingest.publish;

import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.util.List;

/**
 * What came of one delivery, to be published together.
 *
 * @param received when the delivery came in, by the real clock (UTC)
 */
public record Batch(List<WireItem> items, List<Rejected> rejected, Instant received) {
    public Batch {
        items = List.copyOf(items);
        rejected = List.copyOf(rejected);
    }
}
