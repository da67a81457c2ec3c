package dev.dateline.ingest.source.poll;

import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.fetch.Fetcher;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question to a feed's server, and what its answer says of where the feed is and what it is made of. Pure. */
record Asked(Inlet.Feed feed, Cursor cursor, URI address) {
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9,"
                    + " */*;q=0.1";

    /** Where the feed moved to, or, while that fails, where the operator says that it is. */
    static Asked of(Inlet.Feed feed, Cursor cursor, boolean failing) {
        boolean moved = cursor.moved() != null && !failing;
        return new Asked(feed, cursor, moved ? URI.create(String.valueOf(cursor.moved())) : feed.address());
    }

    /** The operator's word for a feed inside holds for its host as set, not for one that it moved to. */
    Fetcher.Request request() {
        Map<String, String> headers = new HashMap<>(cursor.validators().headers());
        headers.put("Accept", ACCEPT);
        return new Fetcher.Request(address, headers, null, feed.inside() ? feed.address() : null);
    }

    /** Where to ask next time; null for the address that was set. */
    @Nullable String moved(Fetcher.Answer answer) {
        URI led = answer.moved();
        if (led == null) {
            return isAsSet() ? null : cursor.moved();
        }
        return led.equals(feed.address()) ? null : led.toString();
    }

    static Hint hint(Fetcher.Answer answer) {
        return Hint.ofFeed(answer.headers().get("Content-Type"), answer.address());
    }

    private boolean isAsSet() {
        return address.equals(feed.address());
    }
}
