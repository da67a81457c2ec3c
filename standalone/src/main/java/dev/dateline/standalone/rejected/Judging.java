package dev.dateline.standalone.rejected;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.source.Rereading;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads once more what was set aside, and says what becomes of it; publishes nothing. */
record Judging(Topics topics, RawTopic raw, KnownSources sources) {
    Verdict of(Rejected rejected) {
        if (rejected.reason() == RejectReason.UNREADABLE_RECORD) {
            return ofRecord(rejected);
        }
        Optional<Sender> sender = sources.sender(rejected);
        if (sender.isEmpty()) {
            return new Verdict.Left(sources.missing(rejected));
        }
        try {
            return verdict(Rereading.of(rejected, bytes(rejected), sender.get()));
        } catch (IOException e) {
            return new Verdict.Left(String.valueOf(e.getMessage()));
        }
    }

    /** The delivery's, or those that it carries; fails with one line where they are not there as a whole. */
    byte[] bytes(Rejected rejected) throws IOException {
        Delivered delivered = rejected.delivered();
        if (delivered != null) {
            return raw.bytes(delivered, rejected.received());
        }
        byte[] carried = carried(rejected);
        boolean cut = rejected.reason() == RejectReason.TOO_LARGE || rejected.reason() == RejectReason.REFUSED_BY_KAFKA;
        if (cut || carried.length >= Rejected.MOST_RAW) {
            throw new IOException("only its beginning was kept");
        }
        return carried;
    }

    static byte[] carried(Rejected rejected) throws IOException {
        try {
            return rejected.bytes();
        } catch (IllegalArgumentException e) {
            throw new IOException("the bytes that it carries are no Base64", e);
        }
    }

    /**
     * An item on wire names itself, and a repeat of it is dropped. All else is left alone: a decision must never be made
     * twice, and the record's key is not kept.
     */
    private Verdict ofRecord(Rejected rejected) {
        String wire = topics.wire().name();
        if (!rejected.id().matches(Pattern.quote(wire) + "-\\d+-\\d+")) {
            return new Verdict.Left(
                    "a record of another topic than " + wire + " is not replayed, so that nothing is decided twice");
        }
        try {
            WireItem item = topics.wire().value(carried(rejected));
            return new Verdict.Accepted(List.of(item));
        } catch (Json.Malformed e) {
            return new Verdict.RefusedAgain(List.of(), saying(rejected, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return new Verdict.Left(String.valueOf(e.getMessage()));
        }
    }

    private static Rejected saying(Rejected rejected, String detail) {
        return new Rejected(
                rejected.provider(),
                rejected.id(),
                rejected.reason(),
                detail,
                rejected.raw(),
                rejected.received(),
                rejected.delivered());
    }

    private static Verdict verdict(Rereading reread) {
        Rejected again = reread.again();
        return again == null ? new Verdict.Accepted(reread.items()) : new Verdict.RefusedAgain(reread.items(), again);
    }
}
