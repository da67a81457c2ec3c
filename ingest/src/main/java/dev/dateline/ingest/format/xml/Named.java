package dev.dateline.ingest.format.xml;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Found;

/** Names are never mended: of two that differ only in what could not be read, one item would be made. */
public final class Named {
    private static final char UNKNOWN = '\uFFFD';

    private Named() {}

    public static Found found(Draft draft) {
        String uri = draft.naming().uri();
        return uri != null && uri.indexOf(UNKNOWN) >= 0
                ? new Found.Unreadable(RejectReason.BAD_FIELD, "the item's id holds characters that cannot be read")
                : new Found.Item(draft);
    }
}
