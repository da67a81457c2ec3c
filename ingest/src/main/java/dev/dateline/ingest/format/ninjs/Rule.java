package dev.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a field's value has to be. {@code path} names the field in the message. Null counts as absent and is let through. */
@FunctionalInterface
interface Rule {
    void check(String path, JsonNode value) throws NotNinjs;

    Rule TEXT = (path, value) -> require(value.isTextual(), path + " is not text");
    Rule NUMBER = (path, value) -> require(value.isNumber(), path + " is not a number");
    Rule OBJECT = (path, value) -> require(value.isObject(), path + " is no object");
    Rule ANYTHING = (path, value) -> {};

    static Rule oneOf(String... words) {
        List<String> known = List.of(words);
        return (path, value) -> {
            TEXT.check(path, value);
            String all = String.join(", ", known.subList(0, known.size() - 1)) + " or " + known.getLast();
            require(known.contains(value.textValue()), path + " '" + value.textValue() + "' is not " + all);
        };
    }

    static Rule whole(int least, int most) {
        return (path, value) -> {
            boolean whole = value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue());
            boolean fits = whole && value.doubleValue() >= least && value.doubleValue() <= most;
            require(fits, path + " is not a whole number from " + least + " to " + most);
        };
    }

    static Rule matching(Pattern pattern, String what) {
        return (path, value) -> {
            TEXT.check(path, value);
            require(pattern.matcher(value.textValue()).matches(), path + " '" + value.textValue() + "' is not " + what);
        };
    }

    /** A list, each element of which holds to {@code each}. */
    static Rule list(Rule each) {
        return (path, value) -> {
            require(value.isArray(), path + " is not a list");
            for (JsonNode element : value) {
                each.check(path, element);
            }
        };
    }

    /** A list of objects. */
    static Rule objects(Rule each) {
        return list((path, value) -> {
            require(value.isObject(), path + " holds something that is no object");
            each.check(path, value);
        });
    }

    /** An object that is a map from any name to what holds to {@code each}, as in ninjs 1. */
    static Rule named(Rule each) {
        return (path, value) -> {
            OBJECT.check(path, value);
            for (var field : value.properties()) {
                if (!field.getValue().isNull()) {
                    each.check(path + "." + field.getKey(), field.getValue());
                }
            }
        };
    }

    /** As a map or as a list: the versions differ. */
    static Rule either(Rule ofObject, Rule ofList) {
        return (path, value) -> (value.isObject() ? ofObject : ofList).check(path, value);
    }

    /** An object of these fields (in any case of letters) and no others, with those that are required. */
    static Rule object(Map<String, Rule> fields, String... required) {
        Map<String, Rule> known = new LinkedHashMap<>();
        fields.forEach((name, rule) -> known.put(name.toLowerCase(Locale.ROOT), rule));
        List<String> needed = List.of(required);
        return (path, value) -> {
            OBJECT.check(path, value);
            for (var field : value.properties()) {
                Rule rule = known.get(field.getKey().toLowerCase(Locale.ROOT));
                String name = path + "." + field.getKey();
                require(rule != null, name + " is no field of ninjs");
                if (rule != null && !field.getValue().isNull()) {
                    rule.check(name, field.getValue());
                }
            }
            for (String name : needed) {
                require(value.hasNonNull(name), path + "." + name + " is missing");
            }
        };
    }

    /** Of these fields one, and only one, is there. */
    static boolean hasOne(JsonNode value, Collection<String> names) {
        return value.properties().stream()
                        .filter(field -> names.contains(field.getKey().toLowerCase(Locale.ROOT)))
                        .count()
                == 1;
    }

    /** Each of {@code names}, parted by spaces, under the same rule. */
    static Map<String, Rule> all(String names, Rule rule) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        Pattern.compile(" ").splitAsStream(names).forEach(name -> rules.put(name, rule));
        return rules;
    }

    static Map<String, Rule> join(List<Map<String, Rule>> parts) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        parts.forEach(rules::putAll);
        return rules;
    }

    static void require(boolean holds, String detail) throws NotNinjs {
        if (!holds) {
            throw NotNinjs.field(detail);
        }
    }
}
