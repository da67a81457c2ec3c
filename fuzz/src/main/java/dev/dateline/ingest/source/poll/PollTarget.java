package dev.dateline.ingest.source.poll;

import dev.dateline.contract.json.Json;
import dev.dateline.fuzz.Claim;
import dev.dateline.fuzz.WireTargets;
import dev.dateline.ingest.format.feed.Channel;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What servers of feeds say in headers, and what is kept of feeds. */
public final class PollTarget {
    private static final URI ADDRESS = URI.create("https://harbor.example/feed");

    private PollTarget() {}

    public static void headers(MultiMap headers) {
        String link = String.join(",", headers.getAll("Link"));
        List<LinkHeader.Link> links = LinkHeader.read(headers.getAll("Link"));
        Claim.that(links.size() <= link.length() / 2, "more links than there is room for");
        Said said = Said.of(Channel.UNKNOWN, headers, ADDRESS);
        said.hubs().forEach(hub -> Claim.that(hub.regionMatches(true, 0, "http", 0, 4), "a hub that is no address"));
        Duration fresh = Freshness.of(headers, WireTargets.NOW);
        Duration later = Freshness.retryAfter(headers, WireTargets.NOW);
        Claim.that(!fresh.isNegative() && !later.isNegative(), "a negative wait");
    }

    public static void cursor(String text) {
        try {
            Cursor cursor = Cursor.read(text);
            Claim.that(Cursor.read(cursor.text()).equals(cursor), "a cursor comes back as another");
            cursor.validators().headers();
        } catch (Json.Malformed e) {
            Claim.line(e);
        }
    }
}
