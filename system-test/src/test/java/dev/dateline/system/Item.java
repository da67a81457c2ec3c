package dev.dateline.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** An item as a provider writes it (ninjs). Each {@code with} gives another item. */
record Item(ObjectNode ninjs) {
    /** Two in the afternoon of 19 September 2023 in New York. */
    static final Instant TWO_PM = Instant.parse("2023-09-19T18:00:00Z");

    /** A report; the article that watches for a place in it catches it. */
    static Item about(String name, String headline, String body) {
        ObjectNode ninjs = JsonNodeFactory.instance.objectNode();
        ninjs.put("uri", "urn:newsml:harbor-wire.example:20230919:" + name)
                .put("version", "1")
                .put("versionCreated", TWO_PM.toString())
                .put("language", "en")
                .put("urgency", 3);
        ninjs.putArray("headlines").addObject().put("role", "main").put("value", headline);
        ninjs.putArray("bodies")
                .addObject()
                .put("role", "main")
                .put("contentType", "text/plain")
                .put("value", body);
        return new Item(ninjs);
    }

    Item with(String field, String value) {
        ObjectNode other = ninjs.deepCopy();
        return new Item(other.put(field, value));
    }

    Item with(String field, JsonNode value) {
        ObjectNode other = ninjs.deepCopy();
        other.set(field, value);
        return new Item(other);
    }

    Item without(String field) {
        ObjectNode other = ninjs.deepCopy();
        other.remove(field);
        return new Item(other);
    }

    /** The body as HTML, the way most agencies send it. */
    Item withMarkup(String body) {
        ObjectNode other = ninjs.deepCopy();
        other.withArray("bodies")
                .removeAll()
                .addObject()
                .put("role", "main")
                .put("contentType", "text/html")
                .put("value", body);
        return new Item(other);
    }

    /** The next version, with other words, signalled as a correction. */
    Item corrected(String body) {
        ObjectNode other =
                withMarkup("<p>" + body + "</p>").with("version", "2").ninjs();
        other.putArray("signals").add("sig:correction");
        return new Item(other);
    }

    String headline() {
        return ninjs.at("/headlines/0/value").asText();
    }

    byte[] bytes() {
        return ninjs.toString().getBytes(StandardCharsets.UTF_8);
    }
}
