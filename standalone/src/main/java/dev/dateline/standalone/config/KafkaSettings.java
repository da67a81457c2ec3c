package dev.dateline.standalone.config;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which cluster, and how to talk to it.
 *
 * @param bootstrapServers {@code host:port,host:port}; null for the embedded broker
 * @param client any setting of Kafka's clients; may hold secrets
 */
public record KafkaSettings(@Nullable String bootstrapServers, Map<String, String> client) {
    public KafkaSettings {
        client = Map.copyOf(client);
    }

    /** What every client is given, on these servers. */
    public Map<String, String> clientOn(String servers) {
        Map<String, String> settings = new HashMap<>(client);
        settings.put("bootstrap.servers", servers);
        return settings;
    }

    /** Names the client's settings, without their values. */
    @Override
    public String toString() {
        return "KafkaSettings[bootstrapServers=" + bootstrapServers + ", client=" + new TreeSet<>(client.keySet())
                + "]";
    }
}
