package dev.dateline.standalone.cluster;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.Secrets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;

/** Says in one line, without a secret in it, why a cluster cannot be talked to, and what to look at. */
public final class KafkaTrouble {
    private KafkaTrouble() {}

    /**
     * What whoever started a command is told.
     *
     * @param kafka client settings, {@code bootstrap.servers} among them
     * @param patience how long Kafka was waited for
     */
    public static Trouble of(Map<String, String> kafka, Duration patience, Throwable error) {
        Throwable cause = Reasons.unwrapped(error);
        String servers = kafka.getOrDefault("bootstrap.servers", "");
        String line = cause instanceof TimeoutException
                ? "cannot reach Kafka at " + servers + " within " + patience.toSeconds() + " s: is it running, is "
                        + "kafka.bootstrapServers right" + tls(kafka)
                : "Kafka at " + servers + ": " + refusal(kafka, cause);
        return Trouble.failed(Secrets.without(kafka, line));
    }

    /** A client that could not even be made: its settings, {@code kafka}, do not go together. */
    public static Trouble ofClient(Map<String, String> kafka, Throwable error) {
        return Trouble.wrongUse(Secrets.without(kafka, "kafka.client: " + Reasons.of(Reasons.unwrapped(error))));
    }

    /** Where it talks plainly to what wants TLS, or the other way round, nobody ever says so. */
    private static String tls(Map<String, String> kafka) {
        return ", and does it want security.protocol="
                + kafka.getOrDefault("security.protocol", "PLAINTEXT (the default)") + "?";
    }

    private static String refusal(Map<String, String> kafka, Throwable cause) {
        String reasons = Reasons.of(cause);
        if (cause instanceof SslAuthenticationException) {
            return "no TLS connection: " + reasons + "; look at kafka.client.ssl.truststore.location (does it hold "
                    + "the authority that signed the broker's certificate?) and at the broker's name";
        }
        if (cause instanceof UnsupportedSaslMechanismException) {
            return reasons + "; set kafka.client.sasl.mechanism";
        }
        if (cause instanceof SaslAuthenticationException) {
            return "signing in as " + kafka.getOrDefault("sasl.mechanism", "GSSAPI") + " was refused: " + reasons
                    + "; look at the user and password in DATELINE_KAFKA_CLIENT_SASL_JAAS_CONFIG";
        }
        if (cause instanceof AuthorizationException) {
            return reasons + "; the user that signs in needs more rights there";
        }
        return cause instanceof ConfigException ? reasons + " (kafka.client)" : reasons;
    }
}
