package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.WireItem;

/** What became of raw bytes. */
public sealed interface Normalized {
    /** An item as every part of the system may trust it. */
    record Accepted(WireItem item) implements Normalized {}

    /** No item; {@code detail} is one line for a person, without control characters. */
    record Refused(RejectReason reason, String detail) implements Normalized {}
}
