package dev.dateline.system;

import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.acl.Holder;
import dev.dateline.standalone.acl.Rights;
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
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.security.auth.KafkaPrincipal;

/** A broker whose clients must come by TLS, sign in by SCRAM, and may do what {@code ./dateline acls} tells and no more. */
final class SecuredCluster implements AutoCloseable {
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
        // The plain door is the test's own, and the broker's.
        this.broker = EmbeddedBroker.start(
                folder.resolve("broker"),
                0,
                List.of(door),
                Map.of(
                        "authorizer.class.name",
                        NotedRights.class.getName(),
                        "super.users",
                        "User:" + KafkaPrincipal.ANONYMOUS.getName()));
    }

    /** With a user for each part of an installation that has these topics. */
    static SecuredCluster in(Path folder, Topics topics) throws IOException, InterruptedException, ExecutionException {
        SecuredCluster cluster = new SecuredCluster(folder, KeyStores.in(folder));
        Rights rights = new Rights(topics);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.broker.bootstrapServers()))) {
            for (Holder holder : Holder.values()) {
                admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                                holder.usualUser(),
                                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                                cluster.password)))
                        .all()
                        .get();
                admin.createAcls(bindings(holder, rights)).all().get();
            }
        }
        return cluster;
    }

    /** Lets a part's user do the same to another installation. */
    void grant(Holder holder, Topics other) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createAcls(bindings(holder, new Rights(other))).all().get();
        }
    }

    private static List<AclBinding> bindings(Holder holder, Rights rights) {
        return rights.of(holder).stream()
                .flatMap(grant -> grant.may().stream()
                        .map(operation -> new AclBinding(
                                grant.on(),
                                new AccessControlEntry(
                                        "User:" + holder.usualUser(), "*", operation, AclPermissionType.ALLOW))))
                .toList();
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

    /** Whoever signs in as this with this password, as the environment names them. */
    static Map<String, String> signedIn(Holder holder, String password) {
        return Map.of("DATELINE_KAFKA_CLIENT_SASL_JAAS_CONFIG", module("Scram", "scram", login(holder, password)));
    }

    static String plain(Holder holder, String password) {
        return module("Plain", "plain", login(holder, password));
    }

    private static String login(Holder holder, String password) {
        return " username=\"" + holder.usualUser() + "\" password=\"" + password + "\"";
    }

    @Override
    public void close() {
        broker.close();
    }

    private static String module(String name, String place, String options) {
        return "org.apache.kafka.common.security." + place + "." + name + "LoginModule required" + options + ";";
    }
}
