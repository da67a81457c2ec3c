package dev.dateline.ingest.format;

import dev.dateline.contract.wire.RejectReason;

/** One thing that stands in a delivery. */
public sealed interface Found {
    record Item(Draft draft) implements Found {}

    /** Something that should be an item and is none; {@code detail} is one line for a person. */
    record Unreadable(RejectReason reason, String detail) implements Found {
        /** Bytes of another shape than the format's. */
        public static Unreadable malformed(String detail) {
            return new Unreadable(RejectReason.MALFORMED, detail);
        }
    }
}
