package dev.dateline.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dateline.gateway.page.Assets;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The forms that the API's description names, held against what is really sent. */
public final class ApiSchema {
    private static final JsonNode API = read();

    private ApiSchema() {}

    /** The whole description. */
    static JsonNode whole() {
        return API;
    }

    /** The form of that name. */
    public static JsonNode named(String name) {
        return API.at("/components/schemas/" + name);
    }

    /** What of {@code value} is not as the schema says; fields that it does not name count. */
    public static List<String> problems(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", API.get("components").deepCopy());
        close(whole);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(value)
                .stream()
                .map(Error::toString)
                .toList();
    }

    static <T> Stream<T> stream(Iterable<T> all) {
        return StreamSupport.stream(all.spliterator(), false);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        stream(node).toList().forEach(ApiSchema::close);
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Assets.api().bytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
