package dev.dateline.standalone.broker;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * One of the brokers of a cluster on this machine, each a controller too: as many copies of every record as there are
 * brokers, and Kafka's own times for everything that decides how soon another takes over.
 *
 * @param number from 1
 * @param ports where each of them listens to clients, in order
 * @param controllers where each of them listens to the other controllers
 * @param cluster the cluster's id
 * @param more settings of a broker, which win
 * @param byway one more way in; null for none
 */
public record ClusterNode(
        int number,
        Path folder,
        List<Integer> ports,
        List<Integer> controllers,
        String cluster,
        Map<String, String> more,
        @Nullable Byway byway) {
    /** Kafka's own. */
    public static final String MAIN = "kafka.Kafka";

    /**
     * A listener of whose clients the broker believes that they reach it by another port: that of something on the way.
     *
     * @param port that it listens on
     * @param onTheWay that its clients are told
     */
    public record Byway(int port, int onTheWay) {
        private void addTo(Properties settings) {
            settings.merge("listeners", ",BYWAY://127.0.0.1:" + port, Byway::joined);
            settings.merge("advertised.listeners", ",BYWAY://127.0.0.1:" + onTheWay, Byway::joined);
            settings.merge("listener.security.protocol.map", ",BYWAY:PLAINTEXT", Byway::joined);
            settings.put("inter.broker.listener.name", "PLAINTEXT");
        }

        private static Object joined(Object before, Object more) {
            return before + String.valueOf(more);
        }
    }

    public ClusterNode {
        ports = List.copyOf(ports);
        controllers = List.copyOf(controllers);
        more = Map.copyOf(more);
    }

    /** All nodes of a new cluster, each with a folder of its own below this one. */
    public static List<ClusterNode> all(Path folder, List<Integer> ports, Map<String, String> more) {
        return all(folder, ports, more, null);
    }

    /** The same, with one more way into the only broker. */
    public static List<ClusterNode> all(
            Path folder, List<Integer> ports, Map<String, String> more, @Nullable Byway byway) {
        try {
            List<Integer> controllers = new ArrayList<>();
            for (int i = 0; i < ports.size(); i++) {
                controllers.add(FreePort.any());
            }
            String cluster = Uuid.randomUuid().toString();
            return IntStream.rangeClosed(1, ports.size())
                    .mapToObj(number -> new ClusterNode(
                            number, folder.resolve(Integer.toString(number)), ports, controllers, cluster, more, byway))
                    .toList();
        } catch (IOException e) {
            throw Trouble.failed("no port is free: " + Trouble.lineOf(e));
        }
    }

    /** Makes its folder; gives the file that {@link #MAIN} is started with. */
    public Path format() {
        try {
            Files.createDirectories(folder);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false))
                    .setNodeId(number)
                    .setClusterId(cluster)
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .setDirectories(List.of(log()))
                    .setMetadataLogDirectory(log())
                    .setFeatureLevel("transaction.version", (short) 2)
                    .setIgnoreFormatted(false)
                    .setHasDynamicQuorum(false)
                    .run();
            Path file = folder.resolve("server.properties");
            try (Writer writer = Files.newBufferedWriter(file)) {
                settings().store(writer, null);
            }
            return file;
        } catch (Exception e) {
            throw Trouble.failed("the folder " + folder + " cannot be made a broker's: " + Trouble.lineOf(e));
        }
    }

    private String log() {
        return folder.resolve("log").toString();
    }

    private Properties settings() {
        Properties settings = new Properties();
        String clients = "PLAINTEXT://127.0.0.1:" + ports.get(number - 1);
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(number));
        settings.put(
                "controller.quorum.voters",
                IntStream.rangeClosed(1, ports.size())
                        .mapToObj(node -> node + "@127.0.0.1:" + controllers.get(node - 1))
                        .collect(Collectors.joining(",")));
        settings.put("controller.listener.names", BrokerProperties.CONTROLLER);
        settings.put(
                "listeners",
                clients + "," + BrokerProperties.CONTROLLER + "://127.0.0.1:" + controllers.get(number - 1));
        settings.put("advertised.listeners", clients);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + BrokerProperties.CONTROLLER + ":PLAINTEXT");
        settings.put("log.dirs", log());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // Few partitions: what is proved does not depend on how many there are, and several brokers share this machine.
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        String copies = Integer.toString(ports.size());
        String least = Integer.toString(Math.max(1, ports.size() - 1));
        settings.put("offsets.topic.replication.factor", copies);
        settings.put("transaction.state.log.replication.factor", copies);
        settings.put("transaction.state.log.min.isr", least);
        settings.put("share.coordinator.state.topic.replication.factor", copies);
        settings.put("share.coordinator.state.topic.min.isr", least);
        settings.put("min.insync.replicas", least);
        BrokerProperties.small(settings);
        settings.putAll(more);
        if (byway != null) {
            byway.addTo(settings);
        }
        return settings;
    }
}
