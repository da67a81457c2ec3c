package dev.dateline.standalone.broker;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * One more listener of the embedded broker, such as one by TLS, beside the plain one; on this machine only.
 *
 * @param name in capitals, such as {@code SECURED}
 * @param protocol as Kafka names it, such as {@code SASL_SSL}
 * @param settings of this listener alone, such as {@code ssl.keystore.location}; may hold secrets
 */
public record Door(String name, String protocol, int port, Map<String, String> settings) {
    public Door {
        settings = Map.copyOf(settings);
    }

    /** {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    void addTo(Properties broker) {
        String address = "," + name + "://" + bootstrapServers();
        broker.merge("listeners", address, (plain, more) -> plain + String.valueOf(more));
        broker.merge("advertised.listeners", address, (plain, more) -> plain + String.valueOf(more));
        broker.merge(
                "listener.security.protocol.map",
                "," + name + ":" + protocol,
                (plain, more) -> plain + String.valueOf(more));
        settings.forEach((setting, value) ->
                broker.put("listener.name." + name.toLowerCase(Locale.ROOT) + "." + setting, value));
    }

    /** Holds no secret. */
    @Override
    public String toString() {
        return "Door[" + protocol + " at " + bootstrapServers() + "]";
    }
}
