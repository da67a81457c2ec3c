package dev.dateline.standalone.rehearse;

import java.time.Instant;
import java.util.List;

/**
 * What would have been otherwise.
 *
 * @param items how many were taken in the time that was asked for
 * @param same how many proposals would have been made as they were
 * @param more what would have been proposed, oldest first
 * @param fewer what would not
 */
public record Difference(long items, long same, List<Proposed> more, List<Proposed> fewer) {
    public Difference {
        more = List.copyOf(more);
        fewer = List.copyOf(fewer);
    }

    /**
     * An item proposed for an article.
     *
     * @param at when it came to matching (UTC)
     * @param source whose it is
     * @param score the probability that it is about the article
     * @param watches the names of those that caught it
     */
    public record Proposed(
            Instant at,
            String desk,
            String source,
            String headline,
            String article,
            double score,
            List<String> watches) {
        public Proposed {
            watches = List.copyOf(watches);
        }
    }
}
