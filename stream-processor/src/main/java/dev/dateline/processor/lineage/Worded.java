package dev.dateline.processor.lineage;

import dev.dateline.contract.wire.ItemVersion;
import java.time.Instant;

/** What copies are told by of a text that came in: quick to compare, and small enough to keep the newest in memory. */
public record Worded(ItemVersion version, Instant made, Wording wording) {
    public static Worded of(Sent sent) {
        return new Worded(sent.version(), sent.made(), Wording.of(sent.copy()));
    }
}
