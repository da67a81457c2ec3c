package dev.dateline.ingest.format.feed;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.format.Found;
import java.util.List;

/** A feed: what it says of itself, and what stands in it. */
public record Feed(Channel channel, List<Found> found) {
    public Feed {
        found = List.copyOf(found);
    }

    /** What can be read as no feed at all. */
    static Feed unreadable(String detail) {
        return new Feed(Channel.UNKNOWN, List.of(new Found.Unreadable(RejectReason.MALFORMED, detail)));
    }
}
