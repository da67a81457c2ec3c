package dev.dateline.processor.store;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.wire.ItemVersion;
import java.time.Duration;
import java.time.Instant;

/** Which item versions a desk has met, as far back as the wire topic could bring one again. */
public final class Seen {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration TIDY = Duration.ofHours(1);
    private static final byte[] PRESENT = {};

    private final Shelf shelf;
    private Instant tidied = Instant.EPOCH;

    public Seen(Shelf shelf) {
        this.shelf = shelf;
    }

    /** True the first time that a desk meets this version; {@code now} is the record's timestamp. */
    public boolean first(DeskId desk, ItemVersion version, Instant now) {
        tidy(now);
        String key = desk + "/" + version;
        if (shelf.get("seen/" + key) != null) {
            return false;
        }
        shelf.put("seen/" + key, PRESENT);
        shelf.put("seenAt/" + Expiry.sortable(now) + "/" + key, PRESENT);
        return true;
    }

    private void tidy(Instant now) {
        if (now.isAfter(tidied.plus(TIDY))) {
            Expiry.expire(shelf, "seenAt/", now.minus(KEPT), key -> shelf.remove("seen/" + key));
            tidied = now;
        }
    }
}
