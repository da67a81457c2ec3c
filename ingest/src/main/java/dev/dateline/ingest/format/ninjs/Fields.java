package dev.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, found in any case of letters: the versions differ. Null and blank count as absent. */
record Fields(Map<String, JsonNode> byName) {
    static Fields of(JsonNode object) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        object.properties().forEach(field -> byName.put(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
        return new Fields(byName);
    }

    /** The text of the first of these fields (lower case) that is there, numbers too; null where none is. */
    @Nullable String text(String... names) {
        for (String name : names) {
            JsonNode value = byName.get(name);
            if (value != null
                    && value.isValueNode()
                    && !value.isNull()
                    && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }

    /** The first of these fields that holds a number, rounded; null where none does. */
    @Nullable Integer number(String... names) {
        for (String name : names) {
            JsonNode value = byName.get(name);
            if (value != null && value.isNumber()) {
                return (int) Math.round(value.asDouble());
            }
        }
        return null;
    }

    /** What stands in these fields, as a list of objects or as a map of them; each with its name where it has one. */
    List<Fields> objects(String... names) {
        List<Fields> objects = new ArrayList<>();
        for (String name : names) {
            JsonNode value = byName.get(name);
            if (value == null) {
                continue;
            }
            for (var named : value.properties()) {
                addNamed(objects, named.getKey(), named.getValue());
            }
            value.forEach(element -> {
                if (value.isArray() && element.isObject()) {
                    objects.add(of(element));
                }
            });
        }
        return objects;
    }

    /** Every text within the fields of these lower-case names, however they are nested. */
    List<String> allTexts(Set<String> names) {
        List<String> texts = new ArrayList<>();
        byName.forEach((name, value) -> {
            if (names.contains(name)) {
                collect(value, texts);
            }
        });
        return texts;
    }

    /** The texts of fields whose names begin so, such as {@code description_}. */
    Map<String, String> beginning(String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        byName.forEach((name, value) -> {
            if (name.startsWith(prefix)
                    && value.isTextual()
                    && !value.textValue().isBlank()) {
                texts.put(name.substring(prefix.length()), value.textValue());
            }
        });
        return texts;
    }

    private static void addNamed(List<Fields> objects, String key, JsonNode value) {
        if (value.isObject()) {
            Fields fields = of(value);
            fields.byName().putIfAbsent("name", com.fasterxml.jackson.databind.node.TextNode.valueOf(key));
            objects.add(fields);
        }
    }

    private static void collect(JsonNode value, List<String> texts) {
        if (value.isTextual()) {
            texts.add(value.textValue());
        }
        value.forEach(inner -> collect(inner, texts));
    }
}
