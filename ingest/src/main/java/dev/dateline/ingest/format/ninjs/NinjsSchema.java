package dev.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.wire.RejectReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ninjs 1.0 to 3.1 ask of an object. Providers mix the versions, so what any of them allows is let through, and with
 * a version named, what that one has not yet. Formats (uri, date-time) are no part of it, as in the standard's own tests;
 * neither is a version that is a whole number instead of text.
 */
final class NinjsSchema {
    private static final int DEEPEST = 8;
    private static final Pattern EXTENSIBLE = Pattern.compile("(?i:headline|description|body)_[A-Za-z0-9_].*");
    private static final Pattern OF_IPTC = Pattern.compile("(?i)https?://(?:www\\.)?iptc\\.org/.*");
    private static final Set<String> MISSPELT_WITHDRAWALS = Set.of("cancelled", "canceled");

    /** Since when (minor version of ninjs 1) a field, or a value of one, may be there. */
    private static final Map<String, Integer> SINCE = Map.ofEntries(
            Map.entry("urgency", 1),
            Map.entry("usageterms", 1),
            Map.entry("firstcreated", 2),
            Map.entry("ednote", 2),
            Map.entry("infosource", 2),
            Map.entry("title", 2),
            Map.entry("slugline", 2),
            Map.entry("charcount", 2),
            Map.entry("wordcount", 2),
            Map.entry("altids", 3),
            Map.entry("trustindicator", 3),
            Map.entry("$standard", 3),
            Map.entry("genre", 3),
            Map.entry("contentcreated", 4),
            Map.entry("expires", 4),
            Map.entry("rightsinfo", 4),
            Map.entry("digitalsourcetype", 6));

    private static final Map<String, Rule> FIELDS = fields();

    private NinjsSchema() {}

    /**
     * Refuses what is not ninjs, with the reason. {@code minor}: the version of ninjs 1 that the object claims to be, as
     * its {@code $standard} tells or somebody knows; null for any.
     */
    static void check(JsonNode object, @Nullable Integer minor) throws NotNinjs {
        // A content system that many agencies run names its objects by "guid" where ninjs has "uri".
        if (isAbsent(object.path("uri")) && isAbsent(object.path("guid"))) {
            throw new NotNinjs(RejectReason.MISSING_URI, "uri is missing");
        }
        check("", object, 0);
        if (minor != null) {
            checkAge(object, minor);
        }
    }

    private static void check(String at, JsonNode object, int depth) throws NotNinjs {
        Rule.require(depth < DEEPEST, at + "associations are nested too deep");
        boolean extended = isExtension(object);
        for (var field : object.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (name.equalsIgnoreCase("associations")) {
                checkAssociations(at, name, value, depth);
            } else if (!value.isNull() && !isForgiven(object, name, value)) {
                rule(at, name, extended).check(at + name, value);
            }
        }
    }

    private static Rule rule(String at, String name, boolean extended) throws NotNinjs {
        Rule rule = FIELDS.get(name.toLowerCase(Locale.ROOT));
        if (rule != null) {
            return rule;
        }
        if (EXTENSIBLE.matcher(name).matches()) {
            return Rule.TEXT;
        }
        if (extended) {
            return Rule.ANYTHING;
        }
        throw NotNinjs.field(at + name + " is no field of ninjs");
    }

    /** A map in ninjs 1, a list since: there each needs a uri, and a name or what it is to the item. */
    private static void checkAssociations(String at, String name, JsonNode value, int depth) throws NotNinjs {
        String path = at + name;
        Rule.require(value.isNull() || value.isContainerNode(), path + " is not a list");
        for (var named : value.properties()) {
            if (!named.getValue().isNull()) {
                Rule.OBJECT.check(path + "." + named.getKey(), named.getValue());
                check(path + "." + named.getKey() + ".", named.getValue(), depth + 1);
            }
        }
        for (JsonNode element : value.isArray() ? value : List.<JsonNode>of()) {
            Rule.require(element.isObject(), path + " holds something that is no object");
            boolean named = element.hasNonNull("name") || element.hasNonNull("rel");
            Rule.require(named, path + ".name is missing");
            Rule.require(element.hasNonNull("uri") || element.hasNonNull("rel"), path + ".uri is missing");
            check(path + ".", element, depth + 1);
        }
    }

    /** Who writes when a version was made, and only misspells that it is withdrawn, must be heard. */
    private static boolean isForgiven(JsonNode object, String name, JsonNode value) {
        boolean dated = !isAbsent(object.path("versioncreated")) || !isAbsent(object.path("versionCreated"));
        return dated
                && name.equalsIgnoreCase("pubstatus")
                && value.isTextual()
                && (MISSPELT_WITHDRAWALS.contains(value.textValue().strip().toLowerCase(Locale.ROOT))
                        || value.textValue().isBlank());
    }

    private static void checkAge(JsonNode object, int minor) throws NotNinjs {
        for (var field : object.properties()) {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            int since = name.startsWith("headline_") ? 3 : SINCE.getOrDefault(name, 0);
            Rule.require(since <= minor, field.getKey() + " is no field of ninjs 1." + minor);
        }
        boolean component = "component".equals(object.path("type").asText());
        Rule.require(!component || minor >= 2, "type 'component' is not of ninjs 1." + minor);
    }

    /** A schema of a provider's own, as its name says, may have fields of its own. */
    private static boolean isExtension(JsonNode object) {
        JsonNode standard = object.has("standard") ? object.path("standard") : object.path("$standard");
        String schema = standard.path("schema").asText("");
        return !schema.isBlank() && !OF_IPTC.matcher(schema).matches();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank());
    }

    private static Map<String, Rule> fields() {
        Rule type = Rule.oneOf(
                "text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning");
        Rule status = Rule.oneOf("usable", "withheld", "canceled");
        Map<String, Rule> fields = new LinkedHashMap<>(Rule.all(
                "uri mimetype profile firstcreated versioncreated contentcreated embargoed embargoeduntil copyrightholder"
                        + " copyrightnotice usageterms ednote language byline by headline title slugline located expires"
                        + " name rel",
                Rule.TEXT));
        fields.put("type", type);
        fields.put("representationtype", Rule.oneOf("complete", "incomplete", "full", "partial"));
        fields.put("version", NinjsSchema::version);
        fields.put("pubstatus", status);
        fields.put("urgency", Rule.whole(1, 9));
        fields.putAll(Rule.all("charcount wordcount", Rule.NUMBER));
        fields.putAll(NinjsParts.things());
        fields.putAll(NinjsParts.planning(type, status));
        NinjsParts.OF_THE_TRADE.forEach(name -> fields.put(name, Rule.ANYTHING));
        return Map.copyOf(fields);
    }

    private static void version(String path, JsonNode value) throws NotNinjs {
        Rule.require(value.isTextual() || value.isIntegralNumber(), path + " is neither text nor a whole number");
    }
}
