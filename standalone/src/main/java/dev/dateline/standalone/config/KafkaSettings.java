package dev.dateline.standalone.config;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which cluster, and how to talk to it.
 *
 * @param bootstrapServers {@code host:port,host:port}; null for the embedded broker
 * @param client any setting of Kafka's clients; may hold secrets
 */
public record KafkaSettings(@Nullable String bootstrapServers, Map<String, String> client) {
    private static final String SERVER = "\\s*\\[?[0-9a-zA-Z%._:-]+]?:[0-9]{1,5}\\s*";
    private static final Pattern SERVERS = Pattern.compile(SERVER + "(," + SERVER + ")*");

    public KafkaSettings {
        client.forEach((name, value) -> Owned.refusal(name, value).ifPresent(wrong -> {
            throw new BadValue("client." + name, wrong);
        }));
        client = Map.copyOf(client);
        BadValue.unless(
                bootstrapServers == null || SERVERS.matcher(bootstrapServers).matches(),
                "bootstrapServers",
                "'" + bootstrapServers + "' is not host:port,host:port");
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
