package dev.dateline.ingest.format.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.ingest.format.feed.tree.Element;
import dev.dateline.ingest.format.feed.tree.Tree;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A JSON object's members, of whatever type they were sent. */
record JsonFields(JsonNode node, @Nullable URI base) {
    private static final int MOST = 50;
    private static final Element NOWHERE = Tree.of("");

    /** Numbers count as text, for ids are often sent so; null where it is missing, empty or no scalar. */
    @Nullable String text(String name) {
        JsonNode value = node.path(name);
        String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }

    Optional<String> address(String name) {
        return Optional.ofNullable(text(name)).map(href -> new Address(base).absolute(href, NOWHERE));
    }

    @Nullable Long number(String name) {
        JsonNode value = node.path(name);
        return value.isNumber() && value.canConvertToLong() ? Long.valueOf(value.longValue()) : null;
    }

    /** The first {@value #MOST} objects of an array, or the one object that stands for it. */
    Stream<JsonFields> each(String name) {
        JsonNode value = node.path(name);
        Stream<JsonNode> objects =
                value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
        return objects.limit(MOST).filter(JsonNode::isObject).map(object -> new JsonFields(object, base));
    }

    Stream<String> words(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .limit(MOST)
                .filter(JsonNode::isValueNode)
                .map(word -> word.asText().strip())
                .filter(word -> !word.isEmpty());
    }
}
