package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.RejectReason;

/** Stops the reading of an object that cannot become an item. The message is one line for a person. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    private final RejectReason reason;

    Unfit(RejectReason reason, String detail) {
        super(oneLine(detail), null, false, false);
        this.reason = reason;
    }

    static Unfit field(String detail) {
        return new Unfit(RejectReason.BAD_FIELD, detail);
    }

    RejectReason reason() {
        return reason;
    }

    Normalized.Refused refused() {
        return new Normalized.Refused(reason, String.valueOf(getMessage()));
    }

    private static String oneLine(String detail) {
        String line = PlainText.line(detail);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
