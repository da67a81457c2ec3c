package dev.dateline.ingest.format.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself.
 *
 * @param page the site that it belongs to
 * @param hubs where to subscribe (WebSub), absolute where a base was told
 * @param self the feed's own address, which a hub knows it by
 * @param language as given
 */
public record Channel(
        @Nullable String title,
        @Nullable String page,
        List<String> hubs,
        @Nullable String self,
        @Nullable String language,
        Rhythm rhythm) {
    public static final Channel UNKNOWN = new Channel(null, null, List.of(), null, null, Rhythm.UNSAID);

    public Channel {
        hubs = List.copyOf(hubs);
    }

    /**
     * How often it is made anew, as far as it says so.
     *
     * @param ttl minutes for which a copy is good
     * @param skipHours hours of the day, in UTC, in which nothing comes; 0 to 23
     * @param skipDays English names of such days
     * @param period such as {@code hourly}
     * @param frequency how often in a period
     */
    public record Rhythm(
            @Nullable Integer ttl,
            List<Integer> skipHours,
            List<String> skipDays,
            @Nullable String period,
            @Nullable Integer frequency) {
        public static final Rhythm UNSAID = new Rhythm(null, List.of(), List.of(), null, null);

        public Rhythm {
            skipHours = List.copyOf(skipHours);
            skipDays = List.copyOf(skipDays);
        }
    }
}
