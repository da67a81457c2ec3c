package dev.dateline.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.standalone.Trouble;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class KafkaTroubleTest {
    private static final Map<String, String> KAFKA = Map.of("ssl.truststore.password", "hunter2-of-the-store");

    @Test
    void keepsSecretsOutOfWhatAClientThatCannotBeMadeSays() {
        Trouble trouble = KafkaTrouble.ofClient(
                KAFKA,
                new KafkaException(
                        "Failed to construct kafka consumer",
                        new ConfigException("the password hunter2-of-the-store does not fit")));

        assertThat(trouble).hasMessage("kafka.client: the password *** does not fit");
        assertThat(trouble.exitCode()).isEqualTo(Trouble.WRONG_USE);
    }
}
