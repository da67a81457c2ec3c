package dev.dateline.ingest.format;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one format. Pure, safe for several threads, bounded in time and memory whatever the bytes are. */
public interface Format {
    /**
     * Everything that stands in these bytes, in its order. Never throws: what cannot be read at all is one {@link
     * Found.Unreadable}. An empty list only where the format allows for nothing to stand in it, as in an empty feed.
     */
    List<Found> read(byte[] bytes, Told told);

    /**
     * What is known from outside the bytes.
     *
     * @param charset from a Content-Type, which wins as the format says; null where none was told
     * @param base where the bytes came from, for relative addresses; null where they came from nowhere
     */
    record Told(@Nullable Charset charset, @Nullable URI base) {
        public static final Told NOTHING = new Told(null, null);
    }
}
