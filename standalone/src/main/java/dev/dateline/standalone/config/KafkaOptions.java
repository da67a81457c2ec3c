package dev.dateline.standalone.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says of Kafka; wins over file and environment.
 *
 * @param bootstrapServers {@code host:port,host:port}; null where it says nothing
 * @param client settings of Kafka's clients; may hold secrets, from a file
 */
public record KafkaOptions(@Nullable String bootstrapServers, Map<String, String> client) {
    /** Nothing. */
    public static final KafkaOptions NONE = new KafkaOptions(null, Map.of());

    private static final String SERVERS = "bootstrap.servers";

    public KafkaOptions {
        client = Map.copyOf(client);
    }

    /**
     * Puts together what was given; a single setting wins over the file.
     *
     * @param settings as they were typed
     * @param file a properties file as Kafka's own tools take it; may name the servers too; null for none
     * @throws Trouble where a secret was typed, or the file cannot be read
     */
    public static KafkaOptions of(
            @Nullable String bootstrapServers, Map<String, String> settings, @Nullable Path file) {
        settings.keySet().stream().filter(Secrets::isSecret).findFirst().ifPresent(KafkaOptions::refuseSecret);
        Map<String, String> client = file == null ? new HashMap<>() : fromFile(file);
        client.putAll(settings);
        String named = client.remove(SERVERS);
        return new KafkaOptions(bootstrapServers != null ? bootstrapServers : named, client);
    }

    void put(ObjectNode config) {
        if (bootstrapServers != null) {
            config.withObject("/kafka").put("bootstrapServers", bootstrapServers);
        }
        client.forEach((name, value) -> config.withObject("/kafka/client").put(name, value));
    }

    /** Names the settings, without their values. */
    @Override
    public String toString() {
        return "KafkaOptions[bootstrapServers=" + bootstrapServers + ", client=" + new TreeSet<>(client.keySet()) + "]";
    }

    private static void refuseSecret(String name) {
        throw Trouble.wrongUse(
                "--kafka " + name + ": a secret does not belong on the command line, where others see it:"
                        + " set the environment variable " + Environment.clientVariable(name)
                        + ", or put it into a file and name that with --kafka-config");
    }

    private static Map<String, String> fromFile(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw Trouble.wrongUse("--kafka-config " + file + ": cannot be read"
                    + (Files.isReadable(file) ? " as properties (name=value)" : ""));
        }
        Map<String, String> settings = new HashMap<>();
        read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
        return settings;
    }
}
