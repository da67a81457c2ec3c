package dev.dateline.standalone.broker;

import dev.dateline.standalone.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.publisher.MetadataPublisher;
import org.apache.kafka.metadata.BrokerRegistration;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.LoggerFactory;

/**
 * The broker that ran on a folder before. A controller lets a broker in only once it takes the one before it for dead: after
 * a whole session, where that was killed. So the controller is run alone for a moment, with a very short session, and the
 * broker after it may then have one that is as good as endless.
 *
 * <p>It must, for it is the only one: a broker that is taken for dead because it was slow loses the lead of its partitions,
 * and Kafka 4.3 then passes over partitions without a leader when it ends a transaction. Readers of committed records would
 * wait there for ever.
 */
final class Predecessor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SHORT_SESSION_MILLIS = "100";
    private static final long GLANCE_MILLIS = 5;

    private final ControllerServer controller;
    private final Known known = new Known();

    private Predecessor(KafkaConfig config) {
        var directories = KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(Predecessor.class), "");
        SharedServer shared = new SharedServer(
                config,
                directories._1(),
                Time.SYSTEM,
                new Metrics(),
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), directories._2());
    }

    /**
     * Returns when the metadata takes it for dead.
     *
     * @param broker the settings of the broker that is to start
     */
    static void layToRest(Properties broker) {
        Properties alone = new Properties();
        alone.putAll(broker);
        alone.remove("advertised.listeners");
        alone.put("process.roles", "controller");
        alone.put("listeners", controllerOf(broker));
        alone.put("listener.security.protocol.map", BrokerProperties.CONTROLLER + ":PLAINTEXT");
        alone.remove("inter.broker.listener.name");
        alone.put("broker.session.timeout.ms", SHORT_SESSION_MILLIS);
        alone.put("broker.heartbeat.interval.ms", "50");
        new Predecessor(KafkaConfig.fromProps(alone, false)).run();
    }

    private void run() {
        controller.startup();
        try {
            awaitItsEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.failed("stopped while starting");
        } finally {
            controller.shutdown();
        }
    }

    private void awaitItsEnd() throws InterruptedException {
        var unused = controller.sharedServer().loader().installPublishers(List.of(known));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!controller.controller().isActive() || !known.isAllFenced(written())) {
            if (System.nanoTime() > end) {
                throw Trouble.failed("the broker that ran here before is not taken for dead");
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    /** The metadata's end; none while the controller has not found it. */
    private OptionalLong written() {
        return controller.raftManager().client().highWatermark();
    }

    /** What the metadata say, as far as they are read. */
    private static final class Known implements MetadataPublisher {
        private volatile MetadataImage image = MetadataImage.EMPTY;

        @Override
        public String name() {
            return "Predecessor";
        }

        @Override
        public void onMetadataUpdate(MetadataDelta delta, MetadataImage now, LoaderManifest manifest) {
            image = now;
        }

        @Override
        public void close() {
            // What was read stays readable.
        }

        /** No broker is known where the one before was killed before it was ever let in. */
        boolean isAllFenced(OptionalLong written) {
            MetadataImage now = image;
            boolean read = written.isPresent() && now.offset() + 1 >= written.getAsLong();
            return read && now.cluster().brokers().values().stream().allMatch(BrokerRegistration::fenced);
        }
    }

    private static String controllerOf(Properties broker) {
        return List.of(broker.getProperty("listeners").split(",")).stream()
                .filter(listener -> listener.startsWith(BrokerProperties.CONTROLLER + ":"))
                .findFirst()
                .orElseThrow();
    }
}
