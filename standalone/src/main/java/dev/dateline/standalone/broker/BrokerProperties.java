package dev.dateline.standalone.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** How the embedded broker is set: one node, quick to start again, small. */
final class BrokerProperties {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "PLAINTEXT";

    /** How often within the erasure time it looks at least. */
    private static final int LOOKS = 16;

    /** Kafka's defaults, in milliseconds. */
    private static final long CLEANER_BACKOFF = 15_000;

    private static final long RETENTION_CHECK = 300_000;
    private static final long FIRST_TASK = 30_000;

    private BrokerProperties() {}

    static Properties of(Path log, BrokerPorts ports, Duration erasure) {
        Properties settings = new Properties();
        network(settings, ports);
        settings.put("log.dirs", log.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // There is no other that could take its place: see Predecessor.
        settings.put("broker.session.timeout.ms", Long.toString(TimeUnit.DAYS.toMillis(1)));
        // A start is told in two heartbeats that it is complete and may serve; each is waited for.
        settings.put("broker.heartbeat.interval.ms", "200");
        oneCopy(settings);
        transactions(settings);
        small(settings);
        forgetful(settings, erasure);
        return settings;
    }

    /** The broker looks often enough for what is to be compacted or deleted; its defaults fit a day, not seconds. */
    private static void forgetful(Properties settings, Duration erasure) {
        long look = erasure.dividedBy(LOOKS).toMillis();
        settings.put("log.cleaner.backoff.ms", Long.toString(Math.min(look, CLEANER_BACKOFF)));
        settings.put("log.retention.check.interval.ms", Long.toString(Math.min(look, RETENTION_CHECK)));
        settings.put("log.initial.task.delay.ms", Long.toString(Math.min(look, FIRST_TASK)));
    }

    private static void network(Properties settings, BrokerPorts ports) {
        String clients = CLIENTS + "://127.0.0.1:" + ports.broker();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + ports.controller());
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listeners", clients + "," + CONTROLLER + "://127.0.0.1:" + ports.controller());
        settings.put("advertised.listeners", clients);
        settings.put("inter.broker.listener.name", CLIENTS);
        settings.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    }

    private static void oneCopy(Properties settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        // What a killed processor has left open is looked for this often (default: 10 s); until then it holds up
        // every reader of committed records.
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
    }

    /**
     * A partition joins a transaction only once the one before it is wound up there, a few milliseconds after the commit.
     * By default the broker looks again after 20 ms, and gives up after 100 ms, which costs the producer 100 ms more:
     * readers would wait with it.
     */
    private static void transactions(Properties settings) {
        settings.put("add.partitions.to.txn.retry.backoff.ms", "1");
        settings.put("add.partitions.to.txn.retry.backoff.max.ms", "1000");
    }

    static void small(Properties settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        // Each open segment reserves this twice; some hundreds are open.
        settings.put("log.index.size.max.bytes", Integer.toString(2 << 20));
    }
}
