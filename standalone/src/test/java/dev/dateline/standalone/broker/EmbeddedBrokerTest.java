package dev.dateline.standalone.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

    @Test
    void keepsRecordsClusterAndPortOverARestart(@TempDir Path folder) throws Exception {
        String servers;
        String cluster;
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            servers = broker.bootstrapServers();
            cluster = cluster(servers);
            create(servers);
            write(servers, "before the restart");
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            assertThat(broker.bootstrapServers()).isEqualTo(servers);
            assertThat(cluster(servers)).isEqualTo(cluster);
            assertThat(read(servers)).containsExactly("before the restart");
        }
    }

    @Test
    void keepsWhatWasAcknowledgedWhenItsProcessIsKilled(@TempDir Path folder) throws Exception {
        Process process = brokerProcess(folder);
        try {
            String servers = Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> BrokerProcess.servers(folder), found -> !found.isEmpty());
            create(servers);
            write(servers, "before the kill");
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            assertThat(read(broker.bootstrapServers())).containsExactly("before the kill");
        }
    }

    /**
     * A broker that is taken for dead loses its partitions for a moment, and a transaction that ends in that moment may
     * never be ended there: whoever reads committed records waits for ever.
     */
    @Test
    void isNotTakenForDeadWhenItsProcessStandsStillForSeconds(@TempDir Path folder) throws Exception {
        Process process = brokerProcess(folder);
        try {
            String servers = Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> BrokerProcess.servers(folder), found -> !found.isEmpty());
            create(servers);
            write(servers, "before the pause");
            int before = leaderEpoch(servers);

            signal("-STOP", process);
            assertThat(process.waitFor(5, TimeUnit.SECONDS)).isFalse();
            signal("-CONT", process);
            write(servers, "after the pause");

            assertThat(leaderEpoch(servers)).isEqualTo(before);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void refusesAFolderThatIsInUse(@TempDir Path folder) {
        try (BrokerFolder used = BrokerFolder.open(folder)) {
            assertThat(used.log()).isEqualTo(folder.resolve("log"));
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(folder + " is in use by another process");
        }
    }

    @Test
    void refusesAPortThatIsTaken(@TempDir Path folder) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> EmbeddedBroker.start(folder, port))
                    .isInstanceOf(Trouble.class)
                    .hasMessageStartingWith("port " + port + " is in use (broker.port)");
        }
    }

    private static Process brokerProcess(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void signal(String signal, Process process) throws Exception {
        String pid = Long.toString(process.pid());
        assertThat(new ProcessBuilder("kill", signal, pid).start().waitFor()).isZero();
    }

    private static int leaderEpoch(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            return admin.listOffsets(Map.of(PARTITION, OffsetSpec.latest()))
                    .partitionResult(PARTITION)
                    .get()
                    .leaderEpoch()
                    .orElseThrow();
        }
    }

    private static String cluster(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static void create(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void write(String servers, String text) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), text.getBytes(UTF_8)))
                    .get();
        }
    }

    private static List<String> read(String servers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
            List<String> texts = new ArrayList<>();
            while (consumer.position(PARTITION) < end) {
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(200))) {
                    texts.add(new String(one.value(), UTF_8));
                }
            }
            return texts;
        }
    }
}
