package dev.dateline.standalone.config;

import dev.dateline.ingest.source.Inlet;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is polled.
 *
 * @param every between two looks, one second to one day; 30 seconds where it is left out
 * @param webSub whether to subscribe where the feed names a hub; yes where it is left out
 * @param inside whether the feed is in our own network; no where it is left out
 */
public record FeedSettings(URI url, Duration every, Boolean webSub, Boolean inside) {
    public FeedSettings(
            @Nullable URI url, @Nullable Duration every, @Nullable Boolean webSub, @Nullable Boolean inside) {
        if (url == null) {
            throw new BadValue("url", "is missing");
        }
        boolean web = List.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null;
        BadValue.unless(web, "url", "is not an address such as https://news.example/feed.xml");
        BadValue.unless(url.getUserInfo() == null, "url", "a user or a password does not belong in this file");
        this.url = url;
        this.every = every == null ? Inlet.Feed.USUAL : every;
        this.webSub = webSub == null || webSub;
        this.inside = inside != null && inside;
        boolean likely =
                this.every.compareTo(Duration.ofSeconds(1)) >= 0 && this.every.compareTo(Duration.ofDays(1)) <= 0;
        BadValue.unless(likely, "every", every + " is not one second to one day (PT1S to P1D)");
    }
}
