package dev.dateline.ingest.source;

import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.RejectReason;
import java.util.List;

/** What a sender is told about a delivery once Kafka has all of it. */
public record Receipt(List<Taken> accepted, List<Line> rejected) {
    /** An item version as it counts from now on, also where the provider gave no version. */
    public record Taken(String uri, String version) {
        static Taken of(ItemVersion version) {
            return new Taken(version.item().uri(), version.version());
        }
    }

    /** A line (from 1), or a thing in the document that begins there, that was set aside; {@code detail} is one line for a person. */
    public record Line(int line, RejectReason reason, String detail) {}

    /** 202 where anything was accepted, or nothing was there, as in a feed without news; else 400, or 413 where all was too large. */
    public int status() {
        if (!accepted.isEmpty() || rejected.isEmpty()) {
            return 202;
        }
        return rejected.stream().allMatch(line -> line.reason() == RejectReason.TOO_LARGE) ? 413 : 400;
    }

    /** What to say where all was refused. */
    public String error() {
        Line first = rejected.getFirst();
        return rejected.size() == 1
                ? first.detail()
                : "none of " + rejected.size() + " lines was accepted; the first: " + first.detail();
    }
}
