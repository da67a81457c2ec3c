package dev.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The objects within a ninjs object. Names are in lower case: the versions differ in their capitals. */
final class NinjsParts {
    /** What newsrooms' systems and this one's senders add to the standard, and have always been let through with. */
    static final List<String> OF_THE_TRADE = List.of(
            "signal",
            "signals",
            "provider",
            "ednotes",
            "editorsnote",
            "editorsnotes",
            "guid",
            "source",
            "priority",
            "service",
            "services",
            "evolvedfrom",
            "authors",
            "annotations",
            "extra",
            "extra_items",
            "products",
            "readtime",
            "keywords",
            "subscribers",
            "attachments",
            "refs",
            "firstpublished",
            "nextversion",
            "original_id",
            "event_id");

    private static final Pattern TRUNCATED = Pattern.compile(
            "-?(?:[1-9][0-9]*)?[0-9]{4}(?:-(?:1[0-2]|0[1-9])(?:-(?:3[01]|0[1-9]|[12][0-9])(?:T(?:2[0-3]|[01][0-9])"
                    + ":[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?(?:Z|[+-](?:2[0-3]|[01][0-9]):[0-5][0-9])?)?)?)?");

    private static final Rule CONTACT = contact();
    private static final Rule ORGANISATION = Rule.object(Rule.join(List.of(
            Rule.all("name rel uri literal scheme code", Rule.TEXT),
            Map.of(
                    "contactinfo",
                    Rule.objects(CONTACT),
                    "symbols",
                    Rule.objects(Rule.object(Rule.all("ticker exchange symboltype symbol", Rule.TEXT)))))));
    private static final Rule RENDITION = Rule.object(Rule.join(List.of(
            Rule.all(
                    "name href mimetype contenttype title format aspectratio videocodec transportprotocol bitrate media",
                    Rule.TEXT),
            Rule.all("width height sizeinbytes duration framerate", Rule.NUMBER),
            Map.of(
                    "poi",
                    Rule.object(Rule.all("x y", Rule.NUMBER)),
                    "scantype",
                    Rule.oneOf("progressive", "interlaced")))));

    private NinjsParts() {}

    /** What an object is about, what it is made of, and by which rules. */
    static Map<String, Rule> things() {
        Map<String, Rule> things = new LinkedHashMap<>();
        things.putAll(Rule.all("headlines descriptions bodies", Rule.objects(words())));
        things.putAll(Rule.all("person people infosource infosources", Rule.objects(entity(Map.of()))));
        things.putAll(Rule.all("organisation organisations", Rule.objects(ORGANISATION)));
        Rule event = entity(Map.of("id", Rule.TEXT));
        things.putAll(Rule.all("event events object objects", Rule.either(event, Rule.objects(event))));
        things.putAll(Rule.all("place places", Rule.objects(NinjsParts::place)));
        things.putAll(Rule.all("subject subjects", Rule.objects(subject())));
        things.putAll(Rule.all("genre genres", Rule.objects(entity(Map.of()))));
        things.put("renditions", Rule.either(Rule.named(RENDITION), Rule.objects(NinjsParts::rendition)));
        things.put("altids", Rule.either(Rule.OBJECT, Rule.objects(Rule.object(Rule.all("role value", Rule.TEXT)))));
        things.putAll(Rule.all(
                "trustindicator trustindicators",
                Rule.objects(Rule.object(Rule.all("role scheme code title href", Rule.TEXT)))));
        things.putAll(Rule.all("standard $standard", Rule.object(Rule.all("name version schema", Rule.TEXT))));
        things.put("digitalsourcetype", Rule.object(Rule.all("name uri literal", Rule.TEXT)));
        things.put("rightsinfo", NinjsParts::rights);
        things.put("advices", Rule.objects(advice()));
        return things;
    }

    /** Events and coverage, as ninjs 3 plans them. */
    static Map<String, Rule> planning(Rule type, Rule status) {
        Rule event = Rule.object(Rule.join(List.of(
                Rule.all("eventstatus plannedcoveragestatus", Rule.TEXT),
                Map.of("dates", (Rule) NinjsParts::dates, "organiser", ORGANISATION))));
        Rule commissioned = Rule.object(Rule.join(List.of(
                Rule.all("by on", Rule.TEXT),
                Map.of("references", Rule.objects(Rule.object(Rule.all("name value", Rule.TEXT)))))));
        Rule audience = Rule.object(Map.of("audience", Rule.TEXT, "significance", Rule.NUMBER));
        Rule coverage = Rule.object(Rule.join(List.of(
                Rule.all("uri title ednote language plannedcoveragestatus event", Rule.TEXT),
                Map.of("pubstatus", status, "type", type, "commissioned", commissioned, "dates", NinjsParts::dates),
                Map.of("audiences", Rule.objects(audience), "exclaudience", Rule.list(Rule.TEXT)),
                Map.of("itemcount", Rule.object(Rule.all("rangefrom rangeto", Rule.NUMBER)), "wordcount", Rule.NUMBER),
                Map.of("urgency", Rule.whole(1, 9), "renditions", Rule.objects(NinjsParts::rendition)),
                Map.of("services", Rule.list(Rule.TEXT)))));
        return Map.of("eventdetails", event, "plannedcoverage", Rule.objects(coverage));
    }

    private static Rule contact() {
        Rule address = Rule.object(Rule.join(List.of(
                Rule.all("locality area postalcode country", Rule.TEXT), Map.of("lines", Rule.list(Rule.TEXT)))));
        Rule fields = Rule.object(
                Rule.join(List.of(Rule.all("type role lang name value", Rule.TEXT), Map.of("address", address))));
        return (path, value) -> {
            fields.check(path, value);
            Rule.require(Rule.hasOne(value, Set.of("value", "address")), path + " needs either a value or an address");
        };
    }

    private static Rule words() {
        return Rule.object(
                Rule.join(List.of(
                        Rule.all("role contenttype value", Rule.TEXT), Rule.all("charcount wordcount", Rule.NUMBER))),
                "value");
    }

    private static Rule entity(Map<String, Rule> more) {
        return Rule.object(Rule.join(List.of(
                Rule.all("name rel role uri literal scheme code parent qcode creator", Rule.TEXT),
                Map.of("contactinfo", Rule.objects(CONTACT)),
                more)));
    }

    private static Rule subject() {
        return entity(Map.of("relevance", Rule.whole(0, 100), "confidence", Rule.whole(0, 100)));
    }

    private static void place(String path, JsonNode value) throws NotNinjs {
        Map<String, Rule> shapes = new LinkedHashMap<>(Map.of("geojson", GeoJson::check));
        for (var field : value.properties()) {
            if (field.getKey().matches("geometry_[A-Za-z0-9_].*")) {
                shapes.put(field.getKey(), Rule.OBJECT);
            }
        }
        entity(shapes).check(path, value);
    }

    private static void rendition(String path, JsonNode value) throws NotNinjs {
        RENDITION.check(path, value);
        Rule.require(value.hasNonNull("name"), path + ".name is missing");
    }

    private static void rights(String path, JsonNode value) throws NotNinjs {
        Rule.object(Rule.all("langid linkedrights encodedrights", Rule.TEXT)).check(path, value);
        Rule.require(
                Rule.hasOne(value, Set.of("linkedrights", "encodedrights")),
                path + " needs either linked or encoded rights");
    }

    private static Rule advice() {
        Rule term = Rule.object(Rule.all("code scheme name uri literal", Rule.TEXT), "code");
        return Rule.object(
                Map.of("role", Rule.TEXT, "environments", Rule.objects(term), "importance", term, "lifetime", term));
    }

    /** Drafts of ninjs 3 estimated what it now expects, and still stand in its examples. */
    private static void dates(String path, JsonNode value) throws NotNinjs {
        Rule truncated = Rule.matching(TRUNCATED, "a date, whole or cut short");
        Rule rule = Rule.object(Rule.join(List.of(
                Map.of(
                        "frequency",
                        Rule.oneOf("secondly", "minutely", "hourly", "daily", "weekly", "monthly", "yearly")),
                Map.of("until", Rule.TEXT),
                Rule.all("interval count", Rule.NUMBER))));
        Rule recurrence = Rule.object(Map.of(
                "recurrencedates",
                Rule.either(Rule.ANYTHING, Rule.list(truncated)),
                "recurrencerules",
                Rule.objects(rule)));
        Rule.object(Rule.join(List.of(
                        Rule.all("startdate enddate expectedduration", Rule.TEXT),
                        Rule.all("expectedstartdate expectedenddate estimatedstartdate estimatedenddate", truncated),
                        Map.of("recurrence", recurrence))))
                .check(path, value);
        boolean start = Rule.hasOne(value, Set.of("startdate", "expectedstartdate", "estimatedstartdate"));
        boolean end = Rule.hasOne(value, Set.of("enddate", "expectedenddate", "estimatedenddate"));
        Rule.require(start || end, path + " needs either a start (or end) date or an expected one");
    }
}
