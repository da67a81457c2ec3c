package dev.dateline.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.standalone.config.KafkaSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientCheckTest {
    private static final String SCRAM =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"desk\" password=\"hunter2\";";

    @Test
    void findsNothingWrongWithSoundSettings() {
        assertThat(ClientCheck.problem(new KafkaSettings(null, Map.of()))).isEmpty();
        assertThat(ClientCheck.problem(new KafkaSettings(
                        "a:1",
                        Map.of(
                                "security.protocol",
                                "SASL_SSL",
                                "sasl.mechanism",
                                "SCRAM-SHA-512",
                                "sasl.jaas.config",
                                SCRAM,
                                "request.timeout.ms",
                                "30000"))))
                .isEmpty();
    }

    @Test
    void namesASettingWhoseValueCannotBe() {
        assertThat(problem(Map.of("security.protocol", "TLS"))).startsWith("kafka.client.security.protocol: 'TLS' ");
        assertThat(problem(Map.of("request.timeout.ms", "soon")))
                .startsWith("kafka.client.request.timeout.ms: 'soon' cannot be");
    }

    @Test
    void namesATrustStoreThatIsNotThere(@TempDir Path folder) {
        Path absent = folder.resolve("absent.p12");

        assertThat(problem(Map.of("security.protocol", "SSL", "ssl.truststore.location", absent.toString())))
                .startsWith("kafka.client.ssl: ")
                .contains(absent.toString())
                .doesNotContain("\n");
    }

    @Test
    void namesAKeyStoreThatCannotBeOpened(@TempDir Path folder) throws IOException {
        Path store = Files.writeString(folder.resolve("store.p12"), "no store");

        assertThat(problem(Map.of(
                        "security.protocol",
                        "SSL",
                        "ssl.truststore.location",
                        store.toString(),
                        "ssl.truststore.password",
                        "hunter2")))
                .startsWith("kafka.client.ssl: ")
                .contains(store.toString())
                .doesNotContain("hunter2");
    }

    @Test
    void namesAMissingOrBrokenEntryWithoutRepeatingIt() {
        Map<String, String> without = Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN");
        Map<String, String> broken = Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                SCRAM.replace(";", ""));

        assertThat(problem(without)).startsWith("kafka.client.sasl.jaas.config: ");
        assertThat(problem(broken))
                .startsWith("kafka.client.sasl.jaas.config: ")
                .doesNotContain("hunter2");
    }

    @Test
    void refusesToSecureTheEmbeddedBroker() {
        assertThat(ClientCheck.problem(new KafkaSettings(null, Map.of("security.protocol", "SSL"))))
                .contains("kafka.client.security.protocol: is for a cluster, and none is named: set "
                        + "kafka.bootstrapServers (or --bootstrap-servers)");
    }

    private static String problem(Map<String, String> client) {
        return ClientCheck.problem(new KafkaSettings("a:1", client)).orElse("");
    }
}
