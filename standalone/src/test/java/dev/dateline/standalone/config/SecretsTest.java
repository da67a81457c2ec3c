package dev.dateline.standalone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sasl.jaas.config",
                "ssl.key.password",
                "ssl.keystore.key",
                "sasl.oauthbearer.client.credentials.client.secret",
                "producer.sasl.jaas.config"
            })
    void knowsASecretByItsName(String name) {
        assertThat(Secrets.isSecret(name)).isTrue();
        assertThat(Secrets.shown(name, "hunter2")).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "security.protocol",
                "sasl.mechanism",
                "ssl.truststore.location",
                "ssl.keystore.type",
                "sasl.oauthbearer.token.endpoint.url",
                "key.serializer"
            })
    void knowsWhatIsNone(String name) {
        assertThat(Secrets.shown(name, "x")).isEqualTo("x");
    }

    @Test
    void takesThePasswordWithinAnEntryOutOfATextButNotTheUser() {
        Map<String, String> settings =
                Map.of("sasl.jaas.config", "x.Module required username=\"desk\" password=\"hunter2\";");

        assertThat(Secrets.without(settings, "desk cannot sign in with hunter2"))
                .isEqualTo("desk cannot sign in with ***");
    }
}
