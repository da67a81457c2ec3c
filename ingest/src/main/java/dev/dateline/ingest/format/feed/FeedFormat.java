package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.feed.tree.Letters;
import java.util.List;

/**
 * RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed 1.0 and 1.1, wellformed or not.
 *
 * <p>XML is read by a small tolerant reader of our own instead of ROME: ROME drops what it has no field for (several
 * bodies, tombstones, rights of media), parses dates to null, and refuses an illformed feed as a whole; jsoup's XML parser
 * copies all namespaces for each element and has no bound on depth, so that a small feed could fill the memory.
 */
public final class FeedFormat implements Format {
    private static final int LARGEST = 32 << 20;

    @Override
    public List<Found> read(byte[] bytes, Told told) {
        return feed(bytes, told).found();
    }

    /** The same items, and what the feed says of itself; never throws. */
    public Feed feed(byte[] bytes, Told told) {
        if (bytes.length > LARGEST) {
            return Feed.unreadable("larger than " + LARGEST + " bytes");
        }
        String text = Letters.of(bytes, told.charset());
        return first(text) == '{' ? JsonFeed.read(text, told.base()) : XmlFeed.read(text, told.base());
    }

    private static char first(String text) {
        return text.chars()
                .filter(c -> !Character.isWhitespace(c) && c != '\uFEFF')
                .mapToObj(c -> (char) c)
                .findFirst()
                .orElse(' ');
    }
}
