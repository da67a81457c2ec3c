package dev.dateline.ingest.format.feed;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.format.Found;
import java.util.List;
import java.util.stream.Stream;

/** A feed: what it says of itself, and what stands in it. */
public record Feed(Channel channel, List<Found> found) {
    private static final int MOST = 5_000;

    public Feed {
        found = List.copyOf(found);
    }

    /** Items beyond {@value #MOST} are not made, and the last thing found says so. */
    static Feed of(Channel channel, Stream<? extends Found> items, int count) {
        Stream<Found> rest = count <= MOST
                ? Stream.empty()
                : Stream.of(new Found.Unreadable(
                        RejectReason.TOO_LARGE,
                        "a feed of " + count + " items: those after the first " + MOST + " are left out"));
        return new Feed(channel, Stream.concat(items.limit(MOST), rest).toList());
    }

    /** What can be read as no feed at all. */
    static Feed unreadable(String detail) {
        return new Feed(Channel.UNKNOWN, List.of(Found.Unreadable.malformed(detail)));
    }
}
