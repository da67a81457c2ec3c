package dev.dateline.standalone.cluster;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.KafkaSettings;
import dev.dateline.standalone.config.Secrets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/** Checks settings of Kafka's clients as far as that goes without a network: values, key stores, the JAAS entry. */
public final class ClientCheck {
    private static final Pattern NAMED = Pattern.compile("Invalid value (.*) for configuration (\\S+?)(: (.*))?");

    /** Whoever logs in by one of these asks a server for a ticket or a token first. */
    private static final Set<String> ASK_A_SERVER = Set.of("GSSAPI", "OAUTHBEARER");

    private static final List<String> SECURITY = List.of("sasl.", "ssl.", "security.");

    private ClientCheck() {}

    /** What is wrong, in one line with the setting's path; empty where nothing is. */
    public static Optional<String> problem(KafkaSettings kafka) {
        String servers = kafka.bootstrapServers();
        return servers == null
                ? securesTheOpen(kafka.client()).or(() -> problem(kafka.clientOn("127.0.0.1:1")))
                : problem(kafka.clientOn(servers));
    }

    private static Optional<String> problem(Map<String, String> kafka) {
        try {
            AbstractConfig admin = parsed(kafka);
            if (!asksAServer(admin)) {
                tryKeys(admin);
            }
            return Optional.empty();
        } catch (ConfigException e) {
            return Optional.of(Secrets.without(kafka, named(e)));
        } catch (RuntimeException e) {
            String reasons = Reasons.of(e);
            return Optional.of(Secrets.without(kafka, path(reasons) + ": " + reasons));
        }
    }

    /** The embedded broker is open to this machine and to nobody else: whoever sets more means a cluster. */
    private static Optional<String> securesTheOpen(Map<String, String> client) {
        return new TreeSet<>(client.keySet())
                .stream()
                        .filter(name -> SECURITY.stream().anyMatch(name::startsWith))
                        .findFirst()
                        .map(name -> "kafka.client." + name + ": is for a cluster, and none is named: set "
                                + "kafka.bootstrapServers (or --bootstrap-servers)");
    }

    /** As all kinds of client take them; gives the settings of an admin client. */
    private static AbstractConfig parsed(Map<String, String> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        AbstractConfig writes = new ProducerConfig(settings);
        AbstractConfig reads = new ConsumerConfig(settings);
        AbstractConfig asks = new AdminClientConfig(settings);
        return Stream.of(writes, reads, asks).reduce((earlier, later) -> later).orElseThrow();
    }

    /** Reads the key stores and the JAAS entry as a client does before it connects. */
    private static void tryKeys(AbstractConfig admin) {
        ClientUtils.createChannelBuilder(admin, Time.SYSTEM, new LogContext()).close();
    }

    private static boolean asksAServer(AbstractConfig admin) {
        return admin.getString(AdminClientConfig.SECURITY_PROTOCOL_CONFIG)
                        .toUpperCase(Locale.ROOT)
                        .startsWith("SASL")
                && ASK_A_SERVER.contains(admin.getString(SaslConfigs.SASL_MECHANISM));
    }

    private static String named(ConfigException e) {
        String message = Trouble.lineOf(e);
        Matcher matcher = NAMED.matcher(message);
        return matcher.matches()
                ? "kafka.client." + matcher.group(2) + ": '" + matcher.group(1) + "' cannot be"
                        + (matcher.group(4) == null ? "" : ": " + matcher.group(4))
                : "kafka.client: " + message;
    }

    private static String path(String reasons) {
        String lower = reasons.toLowerCase(Locale.ROOT);
        if (lower.contains("jaas") || lower.contains("login")) {
            return "kafka.client.sasl.jaas.config";
        }
        return lower.contains("ssl") || lower.contains("pem") || lower.contains("store")
                ? "kafka.client.ssl"
                : "kafka.client";
    }
}
