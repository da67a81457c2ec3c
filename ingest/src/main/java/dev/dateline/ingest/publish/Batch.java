package dev.dateline.ingest.publish;

import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.raw.RawDelivery;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of one delivery, to be published together.
 *
 * @param received when the delivery came in, by the real clock (UTC)
 * @param raw the delivery itself; null where it is kept already, or not at all
 */
public record Batch(
        List<WireItem> items,
        List<Rejected> rejected,
        Instant received,
        @Nullable RawDelivery raw) {
    public Batch {
        items = List.copyOf(items);
        rejected = List.copyOf(rejected);
    }

    /** One of which no delivery is kept. */
    public Batch(List<WireItem> items, List<Rejected> rejected, Instant received) {
        this(items, rejected, received, null);
    }

    /** Both together, of the same delivery. */
    Batch and(Batch other) {
        return new Batch(
                Stream.concat(items.stream(), other.items.stream()).toList(),
                Stream.concat(rejected.stream(), other.rejected.stream()).toList(),
                received,
                raw == null ? other.raw : raw);
    }
}
