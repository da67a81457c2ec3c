package dev.dateline.system;

import dev.dateline.standalone.broker.Door;
import dev.dateline.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** A broker whose clients must come by TLS and sign in by SCRAM. */
final class SecuredCluster implements AutoCloseable {
    private static final String USER = "dateline";
    private static final int ITERATIONS = 4096;

    private final Path folder;
    private final KeyStores stores;
    private final Door door;
    private final EmbeddedBroker broker;
    private final String password = UUID.randomUUID().toString();

    private SecuredCluster(Path folder, KeyStores stores) {
        this.folder = folder;
        this.stores = stores;
        this.door = new Door(
                "SECURED",
                "SASL_SSL",
                Ports.free(),
                Map.of(
                        "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                        "scram-sha-512.sasl.jaas.config", module("Scram", "scram", ""),
                        "ssl.keystore.location", stores.broker().toString(),
                        "ssl.keystore.password", stores.password(),
                        "ssl.keystore.type", "PKCS12"));
        this.broker = EmbeddedBroker.start(folder.resolve("broker"), 0, List.of(door));
    }

    static SecuredCluster in(Path folder) throws IOException, InterruptedException, ExecutionException {
        SecuredCluster cluster = new SecuredCluster(folder, KeyStores.in(folder));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.broker.bootstrapServers()))) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            USER, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), cluster.password)))
                    .all()
                    .get();
        }
        return cluster;
    }

    String servers() {
        return door.bootstrapServers();
    }

    /** Where a test looks by itself, past the guards. */
    String plainServers() {
        return broker.bootstrapServers();
    }

    String password() {
        return password;
    }

    KeyStores stores() {
        return stores;
    }

    /** Whatever an operator would put into a client.properties, but for the password of the user. */
    Path clientProperties(String... more) throws IOException {
        Path file = Files.createTempFile(folder, "client", ".properties");
        Files.writeString(file, """
            security.protocol=SASL_SSL
            sasl.mechanism=SCRAM-SHA-512
            ssl.truststore.location=%s
            ssl.truststore.type=PKCS12
            ssl.truststore.password=%s
            %s
            """.formatted(stores.clients(), stores.password(), String.join("\n", more)));
        return file;
    }

    /** Whoever signs in with this password, as the environment names them. */
    static Map<String, String> signedIn(String password) {
        return Map.of("DATELINE_KAFKA_CLIENT_SASL_JAAS_CONFIG", scram(password));
    }

    static String scram(String password) {
        return module("Scram", "scram", " username=\"" + USER + "\" password=\"" + password + "\"");
    }

    static String plain(String password) {
        return module("Plain", "plain", " username=\"" + USER + "\" password=\"" + password + "\"");
    }

    @Override
    public void close() {
        broker.close();
    }

    private static String module(String name, String place, String options) {
        return "org.apache.kafka.common.security." + place + "." + name + "LoginModule required" + options + ";";
    }
}
