package dev.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Predicate;

/** The shape of a place, as RFC 7946 has it. */
final class GeoJson {
    /** How many lists lie around a position. */
    private static final Map<String, Integer> DEPTHS =
            Map.of("Point", 0, "MultiPoint", 1, "LineString", 1, "MultiLineString", 2, "Polygon", 2, "MultiPolygon", 3);

    private static final int DEEPEST = 20;

    private GeoJson() {}

    static void check(String path, JsonNode value) throws NotNinjs {
        check(path, value, 0);
    }

    private static void check(String path, JsonNode value, int depth) throws NotNinjs {
        Rule.require(depth < DEEPEST, path + " is nested too deep");
        Rule.OBJECT.check(path, value);
        String type = value.path("type").asText("");
        Integer lists = DEPTHS.get(type);
        if (lists != null) {
            Rule.require(isNested(value.path("coordinates"), lists), path + " has no coordinates of a " + type);
        } else if (type.equals("GeometryCollection")) {
            each(path, value.path("geometries"), depth);
        } else if (type.equals("FeatureCollection")) {
            each(path, value.path("features"), depth);
        } else {
            Rule.require(type.equals("Feature"), path + " '" + type + "' is no GeoJSON type");
            Rule.require(value.has("geometry"), path + " has no geometry");
            if (!value.path("geometry").isNull()) {
                check(path, value.path("geometry"), depth + 1);
            }
        }
    }

    private static void each(String path, JsonNode list, int depth) throws NotNinjs {
        Rule.require(list.isArray(), path + " is not a list of GeoJSON objects");
        for (JsonNode element : list) {
            check(path, element, depth + 1);
        }
    }

    private static boolean isNested(JsonNode value, int lists) {
        if (!value.isArray()) {
            return false;
        }
        if (lists == 0) {
            return value.size() >= 2 && all(value, JsonNode::isNumber);
        }
        return all(value, inner -> isNested(inner, lists - 1));
    }

    private static boolean all(JsonNode list, Predicate<JsonNode> holds) {
        for (JsonNode element : list) {
            if (!holds.test(element)) {
                return false;
            }
        }
        return true;
    }
}
