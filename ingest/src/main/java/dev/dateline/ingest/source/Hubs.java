package dev.dateline.ingest.source;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.normalize.Sender;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Subscribes to feeds at their hubs (WebSub, W3C Recommendation of 23 January 2018), so that news comes by itself. */
public interface Hubs {
    /** Nothing is ever subscribed. */
    Hubs NONE = new Hubs() {
        @Override
        public boolean follow(Subscription wanted) {
            return false;
        }

        @Override
        public void leave(SourceId source) {}
    };

    /**
     * A feed as a hub knows it.
     *
     * @param topic the feed's own address
     * @param hubs where it may be had
     * @param base what polling takes relative addresses to rest on: where push takes another, one item becomes two versions
     * @param inside an address whose host and port may be in our network, because an operator says so; null for none
     */
    record Subscription(
            SourceId source,
            Sender sender,
            URI topic,
            List<URI> hubs,
            URI base,
            @Nullable URI inside) {
        public Subscription {
            hubs = List.copyOf(hubs);
        }

        /** One whose addresses rest on its topic. */
        public Subscription(SourceId source, Sender sender, URI topic, List<URI> hubs) {
            this(source, sender, topic, hubs, topic, null);
        }
    }

    /**
     * Told after each look at a feed that names a hub; subscribes where that is not done yet. True while what is new is
     * pushed, so that polling may go on slowly.
     */
    boolean follow(Subscription wanted);

    /** The feed is no longer a source, or names no hub any longer. */
    void leave(SourceId source);
}
