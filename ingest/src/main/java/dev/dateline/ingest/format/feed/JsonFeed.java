package dev.dateline.ingest.format.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.ingest.format.Found;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {
    private JsonFeed() {}

    static Feed read(String json, @Nullable URI base) {
        JsonNode root;
        try {
            root = Json.tree(json.strip().getBytes(StandardCharsets.UTF_8));
        } catch (Json.Malformed e) {
            return Feed.unreadable(String.valueOf(e.getMessage()));
        }
        if (!root.path("items").isArray()) {
            return Feed.unreadable("JSON without items: no JSON Feed");
        }
        JsonFields head = new JsonFields(root, base);
        JsonItem reader = new JsonItem(head);
        Stream<Found> found =
                StreamSupport.stream(root.path("items").spliterator(), false).map(item -> found(item, reader, base));
        return Feed.of(channel(head), found, root.path("items").size());
    }

    private static Found found(JsonNode item, JsonItem reader, @Nullable URI base) {
        return item.isObject()
                ? new Found.Item(reader.read(new JsonFields(item, base)))
                : Found.Unreadable.malformed("an item of the feed is no JSON object");
    }

    private static Channel channel(JsonFields head) {
        List<String> hubs = head.each("hubs")
                .filter(hub -> "websub".equalsIgnoreCase(hub.text("type")))
                .flatMap(hub -> hub.address("url").stream())
                .toList();
        return new Channel(
                head.text("title"),
                head.address("home_page_url").orElse(null),
                hubs,
                head.address("feed_url").orElse(null),
                head.text("language"),
                Channel.Rhythm.UNSAID);
    }
}
