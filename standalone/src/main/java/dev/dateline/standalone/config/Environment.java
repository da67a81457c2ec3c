package dev.dateline.standalone.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.standalone.Trouble;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settings from the environment: {@code DATELINE_GATEWAY_PORT} is gateway.port, {@code DATELINE_INGEST_MAX_BODY_BYTES}
 * is ingest.maxBodyBytes, {@code DATELINE_KAFKA_CLIENT_SECURITY_PROTOCOL} is security.protocol of Kafka's clients. A
 * list such as {@code DATELINE_INGEST_SOURCES} is written as in the file.
 */
final class Environment {
    private static final String PREFIX = "DATELINE_";
    private static final String CLIENT = PREFIX + "KAFKA_CLIENT_";

    /** Read by the launcher and by tests. */
    private static final Set<String> NO_SETTINGS = Set.of("DATELINE_SHARED", "DATELINE_CONFIG", "DATELINE_JAVA_OPTS");

    /** Whatever a source's keyEnv may name. */
    private static final String KEYS = PREFIX + "KEY_";

    private final Map<String, Slot> slots = new HashMap<>();

    private record Slot(ObjectNode section, String setting) {}

    private Environment(ObjectNode config) {
        collect(config, PREFIX);
    }

    /** Writes into {@code config} what the variables say; a {@code DATELINE_} variable that says nothing is refused. */
    static void apply(Map<String, String> variables, ObjectNode config) {
        Environment environment = new Environment(config);
        new TreeMap<>(variables).forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !NO_SETTINGS.contains(name) && !name.startsWith(KEYS)) {
                environment.put(name, value, config);
            }
        });
    }

    /** The variable that sets this setting of Kafka's clients. */
    static String clientVariable(String setting) {
        return CLIENT + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private void put(String name, String value, ObjectNode config) {
        if (name.startsWith(CLIENT) && name.length() > CLIENT.length()) {
            String setting =
                    name.substring(CLIENT.length()).toLowerCase(Locale.ROOT).replace('_', '.');
            config.withObject("/kafka/client").put(setting, value);
            return;
        }
        Slot slot = slots.get(name);
        if (slot == null) {
            throw Trouble.wrongUse(name + ": unknown variable" + Nearest.hint(name, slots.keySet()));
        }
        if (slot.section().get(slot.setting()) instanceof ArrayNode) {
            slot.section().set(slot.setting(), ListText.read(name, value));
        } else {
            slot.section().put(slot.setting(), value);
        }
    }

    private void collect(ObjectNode section, String prefix) {
        for (Map.Entry<String, JsonNode> entry : section.properties()) {
            String name = prefix + upperSnake(entry.getKey());
            if (!(entry.getValue() instanceof ObjectNode inner)) {
                slots.put(name, new Slot(section, entry.getKey()));
            } else if (!CLIENT.equals(name + "_")) {
                collect(inner, name + "_");
            }
        }
    }

    private static String upperSnake(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
