package dev.dateline.processor.match.watch;

import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.WireItem;
import org.jspecify.annotations.Nullable;

/**
 * What watches may ask of an item besides its words.
 *
 * @param place its dateline; null where it has none
 */
public record Around(Origin origin, int urgency, @Nullable String place) {
    public static Around of(WireItem item) {
        Details.Credits credits = item.details().credits();
        return new Around(item.origin(), item.handling().urgency(), credits == null ? null : credits.dateline());
    }
}
