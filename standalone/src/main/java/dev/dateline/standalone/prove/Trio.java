package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.ClusterNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** The three brokers of a ground, each a process of its own and named by its number, from 1. */
final class Trio implements AutoCloseable {
    static final int BROKERS = 3;

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long GLANCE_MILLIS = 200;

    private final Installation installation;
    private final List<Path> properties = new ArrayList<>();
    private final Admin admin;

    /** Starts them; returns when all know each other. */
    Trio(Ground ground, Installation installation) throws InterruptedException {
        this.installation = installation;
        for (ClusterNode node : ClusterNode.all(ground.brokerFolder(), ground.brokers(), Map.of())) {
            properties.add(node.format());
        }
        for (int number = 1; number <= BROKERS; number++) {
            start(number);
        }
        Map<String, Object> settings = new HashMap<>(ground.kafka());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LOOK.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) LOOK.toMillis());
        this.admin = Admin.create(settings);
        await(
                "the brokers do not find each other",
                () -> admin.describeCluster().nodes().get().size() == BROKERS);
    }

    /** What is asked of Kafka until the answer is yes. */
    @FunctionalInterface
    private interface Question {
        boolean isSo() throws ExecutionException, InterruptedException;
    }

    static String name(int number) {
        return "broker " + number;
    }

    void start(int number) {
        installation.startBroker(name(number), properties.get(number - 1));
    }

    /** The number of the one that leads it now. */
    int leaderOf(TopicPartition partition) throws InterruptedException {
        int[] leader = new int[1];
        await(partition + " has no leader", () -> {
            TopicDescription topic =
                    described(List.of(partition.topic())).iterator().next();
            Node found = topic.partitions().get(partition.partition()).leader();
            leader[0] = found == null ? 0 : found.id();
            return leader[0] > 0;
        });
        return leader[0];
    }

    /** Returns when each has all that the others have. */
    void awaitInSync() throws InterruptedException {
        await("not all copies come into step", () -> {
            Set<String> names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            return described(names).stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(Trio::isInSync);
        });
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private static boolean isInSync(TopicPartitionInfo partition) {
        return partition.isr().size() == partition.replicas().size();
    }

    private Collection<TopicDescription> described(Collection<String> names)
            throws ExecutionException, InterruptedException {
        return admin.describeTopics(names).allTopicNames().get().values();
    }

    private void await(String otherwise, Question question) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo(question)) {
            installation.requireAlive();
            Trouble.unless(System.nanoTime() < end, otherwise + " within " + PATIENCE.toSeconds() + " s");
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    /** Not yet, where Kafka does not say. */
    private static boolean isSo(Question question) throws InterruptedException {
        try {
            return question.isSo();
        } catch (ExecutionException e) {
            return false;
        }
    }
}
