package dev.dateline.ingest.format.ninjs;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.format.Found;

/** Stops the reading of an object that is not as the standard has it. The message is one line for a person. */
final class NotNinjs extends Exception {
    private static final long serialVersionUID = 1L;

    private final RejectReason reason;

    NotNinjs(RejectReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    static NotNinjs field(String detail) {
        return new NotNinjs(RejectReason.BAD_FIELD, detail);
    }

    Found.Unreadable found() {
        return new Found.Unreadable(reason, String.valueOf(getMessage()));
    }
}
