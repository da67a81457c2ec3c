package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.publish.ProducerSettings;
import dev.dateline.ingest.publish.Records;
import dev.dateline.ingest.raw.RawDelivery;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.standalone.acl.Grant;
import dev.dateline.standalone.acl.Holder;
import dev.dateline.standalone.acl.Rights;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three parts, each in a process and with rights of its own, on a cluster that wants TLS, a password and ACLs. */
@Execution(ExecutionMode.CONCURRENT)
class SecuredClusterTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int PARTITIONS = 2;
    private static final Topics TOPICS = new Topics(TopicPlan.single("", PARTITIONS));

    /** For feeds, and for what is refused: neither comes here. */
    private static final Set<String> SELDOM_BY_INGEST = Set.of("READ sources", "WRITE sources", "WRITE rejected");

    /** For histories, watches, withdrawals and webhooks, of which there is none here, and nobody opens the console. */
    private static final Set<String> SELDOM_BY_THE_GATEWAY = Set.of(
            "READ decisions",
            "READ raw",
            "READ rejected",
            "READ sightings",
            "READ wire",
            "WRITE sightings",
            "WRITE asks",
            "WRITE actors",
            "WRITE receipts",
            "WRITE presence",
            "READ webhooks-");

    /** For webhooks, of which there is none here, and for topics that may be empty here. */
    private static final Set<String> SELDOM_BY_A_BACKUP = Set.of(
            "READ updates", "DESCRIBE webhooks-", "READ sources", "READ actors", "READ receipts", "READ sightings");

    /** The same of what is brought back, and of changelogs, which are there only where a processor has run. */
    private static final Set<String> SELDOM_BY_A_RESTORE = Set.of(
            "READ again-updates",
            "DESCRIBE again-log",
            "DESCRIBE again-log-log-state-changelog",
            "DESCRIBE again-match-match-state-changelog",
            "READ again-webhooks-",
            "WRITE again-sources",
            "WRITE again-actors",
            "WRITE again-receipts",
            "WRITE again-sightings");

    private static final int MORE_TRIES = 2;
    private static final String WRONG = "wrong-4cf1b7";

    @TempDir
    static Path folder = Path.of("");

    private static SecuredCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = SecuredCluster.in(folder, TOPICS);
        Files.writeString(folder.resolve("dateline.yaml"), """
            topics: {partitions: %d, replication: 1, minInsync: 1}
            ingest:
              port: 0
              sources:
                - {provider: harbor-wire, credit: Harbor Wire, kind: wire, keyEnv: DATELINE_KEY_HARBOR_WIRE}
            processor: {port: 0}
            gateway: {port: 0}
            """.formatted(PARTITIONS));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    @Timeout(300)
    void anItemReachesThePageByTlsPasswordAndTheRightsOfEachPartAndNoMoreThanThose() throws Exception {
        try (Launched process = part("process", Holder.PROCESSOR)) {
            awaitReady(process);
            try (Launched ingest = part("ingest", Holder.INGEST)) {
                Agency agency = Agency.at(address(ingest, "Items +POST (http://\\S+)"));
                try (Launched gateway = part("gateway", Holder.GATEWAY)) {
                    publish(agency, gateway);
                    assertThat(tool("verify")).contains("1 articles", "clean");
                    await().atMost(LONGEST).until(() -> tool("status").contains("Articles  1, entries 2"));
                    isReadAgain();
                    isBroughtBack();
                    assertThat(NotedRights.refused())
                            .as("what a part wanted and may not")
                            .isEmpty();
                    assertThat(unused(Holder.INGEST)).isSubsetOf(SELDOM_BY_INGEST);
                    assertThat(unused(Holder.PROCESSOR)).isSubsetOf(seldomByTheProcessor());
                    assertThat(unused(Holder.GATEWAY)).isSubsetOf(SELDOM_BY_THE_GATEWAY);
                    assertThat(process.said() + ingest.said() + gateway.said())
                            .doesNotContain(cluster.password(), cluster.stores().password());
                }
            }
        }
    }

    /** What was set aside goes to wire, by the rights of who mends. */
    private static void isReadAgain() throws Exception {
        byte[] item =
                """
                {"uri":"urn:harbor:aside","version":"1","versionCreated":"%s","headlines":[{"value":"Ferry aground"}]}""".formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS)).getBytes(StandardCharsets.UTF_8);
        Provider provider = new Provider(Agency.PROVIDER);
        SourceId push = new SourceId(provider, "push");
        Hint json = new Hint("application/json", null);
        RawDelivery raw = RawDelivery.of(RawId.of(item), push, json, Instant.now(), item);
        Delivered whole =
                new Delivered(raw.id(), push, json.contentType(), null, new Delivered.Piece(1, List.of(1), 1));
        Rejected aside =
                Rejected.in(whole, RawId.of(item).value(), RejectReason.MALFORMED, "could not be read", Instant.now());
        Map<String, String> kafka = Map.of("bootstrap.servers", cluster.plainServers());
        try (var producer = new KafkaProducer<byte[], byte[]>(ProducerSettings.over(kafka))) {
            for (var each : Records.on(TOPICS)
                    .of(new Batch(List.of(), List.of(aside), Instant.now(), raw))
                    .toList()) {
                producer.send(each).get();
            }
        }

        assertThat(tool(Holder.REPAIR, Map.of(), "rejected", "replay", "--all"))
                .contains("1 replayed (1 item), 0 refused again, 0 left");
        assertThat(unused(Holder.REPAIR, TOPICS)).isEmpty();
    }

    /** What was kept goes to an installation of another name, by the rights of who keeps and who brings back. */
    private static void isBroughtBack() throws Exception {
        Topics again = new Topics(TopicPlan.single("again-", PARTITIONS));
        cluster.grant(Holder.RESTORE, again);
        String kept = folder.resolve("kept").toString();

        assertThat(tool(Holder.BACKUP, Map.of(), "backup", "--to", kept)).contains("kept ");
        assertThat(tool(Holder.RESTORE, Map.of("DATELINE_TOPICS_PREFIX", "again-"), "restore", "--from", kept))
                .contains("brought back ");
        // The canary goes on deciding meanwhile.
        assertThat(decisions(again)).hasSizeGreaterThan(1).isSubsetOf(decisions(TOPICS));
        assertThat(unused(Holder.BACKUP, TOPICS)).isSubsetOf(SELDOM_BY_A_BACKUP);
        assertThat(unused(Holder.RESTORE, again)).isSubsetOf(SELDOM_BY_A_RESTORE);
    }

    private static List<String> decisions(Topics topics) {
        return new TopicReader(cluster.plainServers())
                .read(topics.decisions()).stream()
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                        .toList();
    }

    private static void publish(Agency agency, Launched gateway) {
        URI pages = address(gateway, "Readers +(http://\\S+)");
        Editor editor = Editor.signedIn(
                pages,
                gateway.awaitLine("Editors +http://[^/]+(/\\S+)", LONGEST).group(1));
        ArticleId article = new ArticleId("behind-guards");
        editor.open(article, "The river rises", "Hallow Dam");
        TopicReader reader = new TopicReader(cluster.plainServers());
        await().atMost(LONGEST).until(() -> reader.isMatched(TOPICS, article));
        Item item = Item.about("guarded", "Water over the Hallow Dam", "It was seen at noon.");
        assertThat(agency.send(item).status()).isEqualTo(202);
        JsonNode proposal = editor.proposal(item.headline());
        Answer approved = editor.approve(proposal, "guarded-1", "It was seen at noon, Harbor Wire says.");
        assertThat(approved.status()).as(approved.body()).isEqualTo(201);
        assertThat(Newsstand.at(pages).page(article).body()).contains("It was seen at noon, Harbor Wire says.");
        JsonNode ops = await().atMost(LONGEST)
                .until(
                        () -> editor.http().json("/v1/ops").json(),
                        told -> told.has("kafkaAt")
                                && told.at("/topics/0").has("bytes")
                                && Set.copyOf(told.get("groups").findValuesAsText("state"))
                                        .equals(Set.of("stable")));
        assertThat(ops.get("withheld")).isEmpty();
    }

    @ParameterizedTest
    @Timeout(300)
    @ValueSource(strings = {"gateway", "status"})
    void aWrongPasswordIsOneLineAndTheEnd(String command) throws Exception {
        assertThat(refused(command, SecuredCluster.signedIn(Holder.OPS, WRONG), cluster.clientProperties()))
                .contains("signing in as SCRAM-SHA-512 was refused: ", "DATELINE_KAFKA_CLIENT_SASL_JAAS_CONFIG");
    }

    @Test
    @Timeout(300)
    void anAuthorityThatNobodyKnowsIsOneLineAndTheEnd() throws Exception {
        KeyStores strangers = KeyStores.in(Files.createDirectory(folder.resolve("strangers")));
        Path properties = cluster.clientProperties(
                "ssl.truststore.location=" + strangers.clients(), "ssl.truststore.password=" + strangers.password());

        assertThat(refused("ingest", SecuredCluster.signedIn(Holder.OPS, cluster.password()), properties))
                .contains("no TLS connection: ", "kafka.client.ssl.truststore.location")
                .doesNotContain(strangers.password());
    }

    @Test
    @Timeout(300)
    void aMechanismThatTheClusterDoesNotHaveIsOneLineAndTheEnd() throws Exception {
        Map<String, String> plain =
                Map.of("DATELINE_KAFKA_CLIENT_SASL_JAAS_CONFIG", SecuredCluster.plain(Holder.OPS, cluster.password()));

        assertThat(refused("process", plain, cluster.clientProperties("sasl.mechanism=PLAIN")))
                .contains("PLAIN", "SCRAM-SHA-512", "set kafka.client.sasl.mechanism");
    }

    @Test
    void atATrustStoreThatIsNotThereNothingStarts() throws Exception {
        Path properties = cluster.clientProperties("ssl.truststore.location=/nowhere/trust.p12");
        try (Launched gateway =
                launched("gateway", SecuredCluster.signedIn(Holder.OPS, cluster.password()), properties)) {
            assertThat(gateway.awaitEnd(LONGEST)).as(gateway.said()).isEqualTo(2);
            assertThat(gateway.said().strip())
                    .startsWith("kafka.client.ssl: ")
                    .contains("/nowhere/trust.p12 does not exist")
                    .doesNotContain("\n", cluster.password(), cluster.stores().password());
        }
    }

    /** What it said before it gave up: one line. */
    private static String refused(String command, Map<String, String> environment, Path properties) throws Exception {
        String said = said(command, environment, properties);
        for (int more = 0; more < MORE_TRIES && said.startsWith("cannot reach Kafka"); more++) {
            // A machine that is too busy for a handshake in time says nothing yet of what Kafka thinks of it.
            said = said(command, environment, properties);
        }
        assertThat(said)
                .startsWith("Kafka at " + cluster.servers() + ": ")
                .doesNotContain(
                        "\n", WRONG, cluster.password(), cluster.stores().password());
        return said;
    }

    private static String said(String command, Map<String, String> environment, Path properties) throws Exception {
        try (Launched one = launched(command, environment, properties)) {
            assertThat(one.awaitEnd(LONGEST)).as(one.said()).isEqualTo(1);
            return one.said().strip();
        }
    }

    private static Launched part(String command, Holder holder) throws IOException {
        return launched(command, SecuredCluster.signedIn(holder, cluster.password()), cluster.clientProperties());
    }

    /**
     * For a log that has lost its state, for takedowns, for what is refused or waits; and to close the segments of every
     * compacted topic that has gone quiet, which takes hours.
     */
    private static Set<String> seldomByTheProcessor() {
        Set<String> seldom = new TreeSet<>(Set.of("DELETE log", "DELETE match-input", "WRITE answers"));
        TOPICS.all().stream()
                .filter(topic ->
                        topic.config().getOrDefault("cleanup.policy", "").contains("compact"))
                .forEach(topic -> seldom.add("WRITE " + topic.name()));
        return seldom;
    }

    /** What it is let do and did not. */
    private static Set<String> unused(Holder holder) {
        return unused(holder, TOPICS);
    }

    private static Set<String> unused(Holder holder, Topics topics) {
        Set<String> unused = new TreeSet<>();
        for (Grant grant : new Rights(topics).of(holder)) {
            grant.may().stream()
                    .filter(operation -> !NotedRights.used(holder.usualUser(), grant.on(), operation))
                    .forEach(
                            operation -> unused.add(operation + " " + grant.on().name()));
        }
        return unused;
    }

    private static String tool(String command) throws Exception {
        return tool(Holder.OPS, Map.of(), command);
    }

    private static String tool(Holder holder, Map<String, String> more, String... words) throws Exception {
        Map<String, String> environment = new HashMap<>(SecuredCluster.signedIn(holder, cluster.password()));
        environment.putAll(more);
        try (Launched tool = launched(environment, cluster.clientProperties(), words)) {
            assertThat(tool.awaitEnd(LONGEST)).as(tool.said()).isZero();
            return tool.said();
        }
    }

    private static Launched launched(String command, Map<String, String> environment, Path properties) {
        return launched(environment, properties, command);
    }

    private static Launched launched(Map<String, String> environment, Path properties, String... words) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("DATELINE_KEY_HARBOR_WIRE", Agency.KEY);
        Stream<String> where =
                Stream.of("--bootstrap-servers", cluster.servers(), "--kafka-config", properties.toString());
        return Launched.dateline(
                folder, all, Stream.concat(Stream.of(words), where).toArray(String[]::new));
    }

    private static URI address(Launched part, String line) {
        return URI.create(part.awaitLine(line, LONGEST).group(1));
    }

    private static void awaitReady(Launched process) {
        URI health = address(process, "Health +(http://\\S+)");
        await().atMost(LONGEST)
                .ignoreExceptions()
                .until(() -> new Http(health).json("/health/ready").status() == 200);
    }
}
