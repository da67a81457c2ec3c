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
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One of several brokers on this machine, each a controller too: three copies of every record, as on a cluster, and Kafka's
 * own times for everything that decides how soon another takes over.
 *
 * @param number from 1
 * @param ports where each of them listens to clients, in order
 * @param controllers where each of them listens to the other controllers
 * @param cluster the cluster's id
 */
public record ClusterNode(int number, Path folder, List<Integer> ports, List<Integer> controllers, String cluster) {
    /** Kafka's own. */
    public static final String MAIN = "kafka.Kafka";

    public ClusterNode {
        ports = List.copyOf(ports);
        controllers = List.copyOf(controllers);
    }

    /** All nodes of a new cluster, each with a folder of its own below this one. */
    public static List<ClusterNode> all(Path folder, List<Integer> ports) {
        try {
            List<Integer> controllers = new ArrayList<>();
            for (int i = 0; i < ports.size(); i++) {
                controllers.add(FreePort.any());
            }
            String cluster = Uuid.randomUuid().toString();
            return IntStream.rangeClosed(1, ports.size())
                    .mapToObj(number -> new ClusterNode(
                            number, folder.resolve(Integer.toString(number)), ports, controllers, cluster))
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
        settings.put("min.insync.replicas", "2");
        BrokerProperties.small(settings);
        return settings;
    }
}
