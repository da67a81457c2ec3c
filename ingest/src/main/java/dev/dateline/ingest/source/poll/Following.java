package dev.dateline.ingest.source.poll;

import dev.dateline.ingest.source.Hubs;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.SourceConfig;
import java.net.URI;

/** Keeps the hubs told of what a feed says of them. */
final class Following {
    private final SourceConfig source;
    private final Inlet.Feed feed;
    private final Hubs hubs;
    /** Until the first look it may be followed from before a restart. */
    private boolean followed = true;

    Following(SourceConfig source, Inlet.Feed feed, Hubs hubs) {
        this.source = source;
        this.feed = feed;
        this.hubs = hubs;
    }

    /** After each look at {@code base}; true while what is new is pushed. */
    boolean after(Said said, URI base) {
        if (!feed.webSub() || said.hubs().isEmpty()) {
            end();
            return false;
        }
        followed = true;
        return hubs.follow(new Hubs.Subscription(
                source.id(),
                source.sender(),
                URI.create(said.topic()),
                said.hubs().stream().map(URI::create).toList(),
                base,
                feed.inside() ? feed.address() : null));
    }

    /** The feed is no source any longer, or names no hub. */
    void end() {
        if (followed && feed.webSub()) {
            hubs.leave(source.id());
        }
        followed = false;
    }
}
