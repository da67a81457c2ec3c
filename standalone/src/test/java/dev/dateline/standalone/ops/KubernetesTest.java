package dev.dateline.standalone.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.dateline.standalone.config.ConfigReader;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.config.KafkaOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files under {@code ops/kubernetes}, as Kubernetes' own client renders them; on no cluster. */
class KubernetesTest {
    private static final Path BASE = Path.of("..", "ops", "kubernetes", "base");
    private static final int PATIENCE_SECONDS = 30;
    private static final int OPS_PORT = 9464;

    /** What the parts take at most to stop, in seconds: see {@code Parts} and {@code StreamProcessor}. */
    private static final Map<String, Integer> LONGEST_STOP = Map.of("ingest", 45, "gateway", 45, "processor", 75);

    private List<JsonNode> rendered = List.of();

    /** Not before all tests: Maven counts only a test that has begun as skipped. */
    @BeforeEach
    void render() throws Exception {
        Process kubectl;
        try {
            kubectl = new ProcessBuilder("kubectl", "kustomize", BASE.toString()).start();
        } catch (IOException e) {
            String line = "SKIPPED: kubectl is not here (Debian: apt-get install kubernetes-client): " + e.getMessage();
            System.out.println(line);
            abort(line);
            return;
        }
        byte[] out = kubectl.getInputStream().readAllBytes();
        String err = new String(kubectl.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kubectl.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(kubectl.exitValue()).as(err).isZero();
        YAMLMapper yaml = new YAMLMapper();
        try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(out)) {
            rendered = documents.readAll();
        }
    }

    @Test
    void everyPartRunsByOneImageAndAsNobodyOnARootThatIsReadOnly() {
        assertThat(pods()).hasSize(4);
        for (JsonNode pod : pods()) {
            JsonNode container = pod.at("/containers/0");
            assertThat(pod.get("containers")).hasSize(1);
            assertThat(container.get("image").asText()).isEqualTo("dateline");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                    .isEqualTo("ALL");
            assertThat(pod.get("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            assertThat(mounts(container)).contains("/tmp", "/etc/dateline/settings", "/etc/dateline/trust");
        }
    }

    @Test
    void noVariableThatKubernetesMakesOfItsServicesIsTakenForASetting() {
        assertThat(pods())
                .allSatisfy(pod -> assertThat(pod.get("enableServiceLinks").asBoolean(true))
                        .isFalse());
    }

    @Test
    void eachPartIsAskedAtThePortOfOpsWhetherItLivesAndWorks() {
        for (JsonNode workload : workloads()) {
            JsonNode container = workload.at("/spec/template/spec/containers/0");
            String part = component(workload);

            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertThat(container.at("/" + probe + "/httpGet/port").asText())
                        .as(part + " " + probe)
                        .isEqualTo("ops");
            }
            assertThat(path(container, "livenessProbe")).isEqualTo("/health/live");
            // Readers keep what a gateway has while Kafka is away.
            boolean isGateway = part.equals("gateway");
            assertThat(path(container, "readinessProbe")).isEqualTo(isGateway ? "/health/live" : "/health/ready");
            assertThat(path(container, "startupProbe")).isEqualTo(isGateway ? "/health/ready" : "/health/live");
            // A gateway reads the whole log before it is ready: half an hour, in steps of 5 s.
            assertThat(container.at("/startupProbe/failureThreshold").asInt()).isEqualTo(isGateway ? 360 : 36);
            assertThat(nodes(container.get("ports")))
                    .anyMatch(port -> port.get("name").asText().equals("ops")
                            && port.get("containerPort").asInt() == OPS_PORT);
        }
    }

    @Test
    void nobodyIsKilledBeforeItCouldStopAndNoneIsSentTrafficMeanwhile() {
        for (JsonNode workload : workloads()) {
            String part = component(workload);
            JsonNode pod = workload.at("/spec/template/spec");
            JsonNode drain = pod.at("/containers/0/lifecycle/preStop/exec/command");
            int pause = drain.isMissingNode() ? 0 : drain.get(1).asInt();

            assertThat(pod.get("terminationGracePeriodSeconds").asInt())
                    .as(part)
                    .isGreaterThanOrEqualTo(pause + LONGEST_STOP.getOrDefault(part, 3600));
            assertThat(pause > 0).as(part).isEqualTo(!part.equals("processor"));
        }
    }

    @Test
    void eachPartHasABudgetAndIsSpreadOverMachinesAndZones() {
        for (JsonNode workload : workloads()) {
            String part = component(workload);
            JsonNode labels = workload.at("/spec/template/metadata/labels");

            assertThat(of("PodDisruptionBudget"))
                    .filteredOn(budget -> selects(budget.at("/spec/selector/matchLabels"), labels))
                    .as(part)
                    .hasSize(1)
                    .allSatisfy(budget -> assertThat(
                                    budget.at("/spec/maxUnavailable").asInt())
                            .isEqualTo(1));
            assertThat(nodes(workload.at("/spec/template/spec/topologySpreadConstraints")))
                    .extracting(one -> one.get("topologyKey").asText())
                    .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
            assertThat(selects(workload.at("/spec/selector/matchLabels"), labels))
                    .isTrue();
        }
    }

    @Test
    void secretsAreReferencesAndEachPartSignsInAtKafkaAsItself() {
        assertThat(of("Secret")).isEmpty();
        Set<String> users = new TreeSet<>();
        for (JsonNode pod : pods()) {
            for (JsonNode variable : nodes(pod.at("/containers/0/env"))) {
                if (variable.get("name").asText().equals("DATELINE_KAFKA_CLIENT_SASL_JAAS_CONFIG")) {
                    users.add(variable.at("/valueFrom/secretKeyRef/name").asText());
                } else {
                    assertThat(variable.get("name").asText()).isIn("DATELINE_CONFIG", "DATELINE_JAVA_OPTS");
                }
            }
        }

        assertThat(users)
                .containsExactly(
                        "dateline-kafka-gateway",
                        "dateline-kafka-ingest",
                        "dateline-kafka-ops",
                        "dateline-kafka-processor");
    }

    @Test
    void theSettingsAreSoundAndOpenThePortThatIsAsked() {
        KafkaOptions kafka = KafkaOptions.of(null, Map.of(), BASE.resolve("client.properties"));
        Path file = BASE.resolve("dateline.yaml");
        DatelineConfig config = ConfigReader.read(file, Map.of(), kafka);

        assertThat(ConfigReader.problems(file, Map.of(), kafka)).isEmpty();
        assertThat(config.ops().port()).isEqualTo(OPS_PORT);
        assertThat(config.kafka().clientOn("any:9093")).containsEntry("security.protocol", "SASL_SSL");
        assertThat(of("ConfigMap").getFirst().at("/data").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("dateline.yaml", "client.properties");
    }

    @Test
    void theProcessorKeepsItsStateWhereItIsWritten() {
        JsonNode processor = workloads().stream()
                .filter(one -> component(one).equals("processor"))
                .findFirst()
                .orElseThrow();

        assertThat(processor.get("kind").asText()).isEqualTo("StatefulSet");
        assertThat(processor.at("/spec/volumeClaimTemplates/0/metadata/name").asText())
                .isEqualTo("data");
        // The image works in /dateline.
        assertThat(Path.of("/dateline")
                        .resolve(ConfigReader.defaults().processor().state())
                        .startsWith(Path.of("/dateline/data")))
                .isTrue();
        assertThat(mounts(processor.at("/spec/template/spec/containers/0"))).contains("/dateline/data");
    }

    @Test
    void nothingIsReachedButWhatIsNamed() {
        List<JsonNode> policies = of("NetworkPolicy");

        assertThat(policies).hasSize(3);
        for (JsonNode policy : policies) {
            assertThat(nodes(policy.at("/spec/policyTypes")))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(nodes(policy.at("/spec/ingress"))).isNotEmpty().allSatisfy(door -> {
                assertThat(door.get("from")).isNotEmpty();
                assertThat(door.get("ports")).isNotEmpty();
            });
            assertThat(nodes(policy.at("/spec/egress")))
                    .allSatisfy(way -> assertThat(way.get("ports")).isNotEmpty());
        }
        for (JsonNode workload : workloads()) {
            JsonNode labels = workload.at("/spec/template/metadata/labels");
            assertThat(policies).anyMatch(policy -> selects(policy.at("/spec/podSelector/matchLabels"), labels));
        }
    }

    private List<JsonNode> of(String kind) {
        return rendered.stream()
                .filter(one -> one.get("kind").asText().equals(kind))
                .toList();
    }

    private List<JsonNode> workloads() {
        return Stream.concat(of("Deployment").stream(), of("StatefulSet").stream())
                .toList();
    }

    private List<JsonNode> pods() {
        return Stream.concat(
                        workloads().stream().map(one -> one.at("/spec/template/spec")),
                        of("CronJob").stream().map(one -> one.at("/spec/jobTemplate/spec/template/spec")))
                .toList();
    }

    private static String component(JsonNode workload) {
        return workload.at("/metadata/labels/app.kubernetes.io~1component").asText();
    }

    private static String path(JsonNode container, String probe) {
        return container.at("/" + probe + "/httpGet/path").asText();
    }

    private static Set<String> mounts(JsonNode container) {
        return nodes(container.get("volumeMounts")).stream()
                .map(mount -> mount.get("mountPath").asText())
                .collect(Collectors.toSet());
    }

    private static boolean selects(JsonNode wanted, JsonNode labels) {
        return !wanted.isEmpty()
                && wanted.properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }

    private static List<JsonNode> nodes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
