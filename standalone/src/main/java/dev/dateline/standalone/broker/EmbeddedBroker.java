package dev.dateline.standalone.broker;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker and its controller in this process, reachable from this machine only. What was acknowledged survives
 * an end of the process by any means, but not a power cut: one broker keeps no second copy.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Duration ERASURE = Duration.ofHours(24);

    private final BrokerFolder folder;
    private final BrokerPorts ports;
    private @Nullable KafkaRaftServer server;

    private EmbeddedBroker(BrokerFolder folder, BrokerPorts ports) {
        this.folder = folder;
        this.ports = ports;
    }

    /**
     * Starts on this folder, which is formatted at its first use and goes on where it was at each later one.
     *
     * @param port to listen on; 0 for the one this folder had before, else a free one
     * @throws Trouble where the folder is in use or cannot be written, or the port is taken
     */
    public static EmbeddedBroker start(Path path, int port) {
        return start(path, port, List.of());
    }

    /** The same, with more doors than the plain one. */
    public static EmbeddedBroker start(Path path, int port, List<Door> doors) {
        return start(path, port, doors, Map.of());
    }

    /** The same, with settings of the whole broker, such as who is let do what. */
    public static EmbeddedBroker start(Path path, int port, List<Door> doors, Map<String, String> settings) {
        return start(path, port, doors, settings, ERASURE);
    }

    /** On this folder and port, with only the plain door; overwritten words are to be gone within {@code erasure}. */
    public static EmbeddedBroker start(Path path, int port, Duration erasure) {
        return start(path, port, List.of(), Map.of(), erasure);
    }

    private static EmbeddedBroker start(
            Path path, int port, List<Door> doors, Map<String, String> settings, Duration erasure) {
        BrokerFolder folder = BrokerFolder.open(path);
        try {
            BrokerPorts ports = BrokerPorts.choose(folder.ports(), port);
            folder.keep(ports);
            EmbeddedBroker broker = new EmbeddedBroker(folder, ports);
            Properties properties = BrokerProperties.of(folder.log(), ports, erasure);
            if (folder.isFormatted()) {
                Predecessor.layToRest(properties);
            } else {
                folder.format();
            }
            doors.forEach(door -> door.addTo(properties));
            properties.putAll(settings);
            broker.run(properties);
            return broker;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e instanceof Trouble trouble ? trouble : cannotStart(path, e);
        }
    }

    /** The servers of the process that runs a broker on this folder; null where none does. */
    public static @Nullable String runningOn(Path path) {
        try {
            BrokerPorts ports = BrokerFolder.isInUse(path) ? BrokerFolder.ports(path) : null;
            return ports == null ? null : "127.0.0.1:" + ports.broker();
        } catch (IOException e) {
            throw Trouble.failed("the folder " + path + " cannot be read: " + Trouble.lineOf(e));
        }
    }

    /** {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + ports.broker();
    }

    /** Writes down what is open and ends; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (server == null) {
            return;
        }
        server.shutdown();
        server.awaitShutdown();
        server = null;
        folder.close();
    }

    private synchronized void run(Properties properties) {
        KafkaConfig config = KafkaConfig.fromProps(properties, false);
        KafkaRaftServer starting = new KafkaRaftServer(config, Time.SYSTEM);
        server = starting;
        starting.startup();
    }

    private static Trouble cannotStart(Path path, Exception e) {
        return Trouble.failed("the broker cannot start on " + path + ": " + Trouble.lineOf(e));
    }
}
