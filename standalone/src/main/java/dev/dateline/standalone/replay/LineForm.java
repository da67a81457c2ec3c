package dev.dateline.standalone.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line's bytes to what is sent. Two forms are known: ninjs, which goes on as it is, and the short {@code {id,
 * received, headline, body}}, whose other fields are passed over. Pure.
 */
final class LineForm {
    private LineForm() {}

    /** {@code bytes} without the line's end. */
    static Line read(long number, long offset, byte[] bytes) {
        if (isBlank(bytes)) {
            return new Line.Blank(number, offset);
        }
        try {
            JsonNode tree = Json.tree(bytes);
            if (!tree.isObject()) {
                return new Line.Unfit(number, offset, "this is no JSON object");
            }
            return isShort(tree) ? fromShort(number, offset, tree) : asIs(number, offset, tree, bytes);
        } catch (Json.Malformed e) {
            return new Line.Unfit(number, offset, String.valueOf(e.getMessage()));
        }
    }

    /** Only the provider's name for the thing tells the forms apart. */
    private static boolean isShort(JsonNode tree) {
        return tree.has("id") && !tree.has("uri");
    }

    private static Line asIs(long number, long offset, JsonNode ninjs, byte[] bytes) {
        return new Line.Sendable(number, offset, ninjs.path("uri").asText("").strip(), created(ninjs), bytes);
    }

    private static Line fromShort(long number, long offset, JsonNode item) {
        Instant received = time(item.path("received").asText(""));
        if (received == null) {
            return new Line.Unfit(number, offset, "received is missing or no time with an offset");
        }
        String id = item.path("id").asText("").strip();
        if (id.isEmpty()) {
            return new Line.Unfit(number, offset, "id is neither text nor a number");
        }
        return new Line.Sendable(number, offset, id, received, Json.bytes(ninjs(id, item)));
    }

    private static ObjectNode ninjs(String id, JsonNode item) {
        ObjectNode ninjs = JsonNodeFactory.instance.objectNode();
        ninjs.put("uri", id);
        ninjs.put("versionCreated", item.path("received").asText());
        ninjs.put("pubStatus", "usable");
        if (item.hasNonNull("headline")) {
            ninjs.putArray("headlines").addObject().set("value", item.get("headline"));
        }
        if (item.hasNonNull("body")) {
            ninjs.putArray("bodies")
                    .addObject()
                    .put("contentType", "text/plain")
                    .set("value", item.get("body"));
        }
        return ninjs;
    }

    /** As the ingest reads it: also in lower case, as in ninjs 1 and 2. */
    private static @Nullable Instant created(JsonNode ninjs) {
        String name = "versionCreated";
        JsonNode value = ninjs.has(name) ? ninjs.path(name) : ninjs.path(name.toLowerCase(Locale.ROOT));
        return time(value.asText(""));
    }

    private static @Nullable Instant time(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
