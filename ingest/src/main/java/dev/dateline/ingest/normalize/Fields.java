package dev.dateline.ingest.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object. Null and blank count as absent; a field of another type than asked for is unfit. */
record Fields(JsonNode object) {
    /** What stands under this name, or under the same in lower case as in ninjs 1 and 2; may be missing. */
    JsonNode value(String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() ? object.path(name.toLowerCase(Locale.ROOT)) : value;
    }

    /** The text of a field; null where it is absent. */
    @Nullable String text(String name) throws Unfit {
        JsonNode value = value(name);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw Unfit.field(name + " is not text");
        }
        return value.textValue().isBlank() ? null : value.textValue();
    }

    /** The first of these fields that is there; null where none is. */
    @Nullable String firstText(String... names) throws Unfit {
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The objects in a list; empty where the field is absent. */
    List<Fields> objects(String name) throws Unfit {
        JsonNode list = value(name);
        if (isAbsent(list)) {
            return List.of();
        }
        if (!list.isArray()) {
            throw Unfit.field(name + " is not a list");
        }
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : list) {
            if (!element.isObject()) {
                throw Unfit.field(name + " holds something that is no object");
            }
            objects.add(new Fields(element));
        }
        return objects;
    }

    /** Every text within the fields of these lower-case names, however they are nested or capitalised. */
    List<String> allTexts(Set<String> names) {
        List<String> texts = new ArrayList<>();
        for (var field : object.properties()) {
            if (names.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                collect(field.getValue(), texts);
            }
        }
        return texts;
    }

    static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static void collect(JsonNode value, List<String> texts) {
        if (value.isTextual()) {
            texts.add(value.textValue());
        }
        value.forEach(inner -> collect(inner, texts));
    }
}
