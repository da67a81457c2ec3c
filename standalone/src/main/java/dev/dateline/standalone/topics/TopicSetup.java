package dev.dateline.standalone.topics;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.cluster.KafkaTrouble;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing and refuses a cluster whose topics would break a promise. */
public final class TopicSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final short TRANSACTION_VERSION = 2;

    private final Admin admin;
    private final Topics topics;

    private TopicSetup(Admin admin, Topics topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /**
     * Every topic is there, and as wanted, when this returns. Several processes may call it at once.
     *
     * @param kafka client settings, {@code bootstrap.servers} among them
     * @throws Trouble where Kafka is away for 15 s, or has what does not fit
     */
    public static void ensure(Map<String, String> kafka, Topics topics) {
        ensure(kafka, topics, PATIENCE);
    }

    static void ensure(Map<String, String> kafka, Topics topics, Duration patience) {
        try (Admin admin = Admin.create(settings(kafka, patience))) {
            new TopicSetup(admin, topics).run();
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
            throw Trouble.failed("stopped while looking at the topics");
        } catch (ExecutionException | KafkaException e) {
            throw KafkaTrouble.of(kafka, patience, e);
        }
    }

    private void run() throws InterruptedException, ExecutionException {
        Set<String> there = admin.listTopics().names().get();
        checkTransactions();
        create(topics.all().stream()
                .filter(topic -> !there.contains(topic.name()))
                .toList());
        Map<String, FoundTopic> now =
                new Found(admin).named(topics.all().stream().map(Topic::name).toList());
        topics.all().forEach(topic -> check(Require.present(topic.name(), now.get(topic.name())), topic));
    }

    private void check(FoundTopic found, Topic<?, ?> wanted) {
        found.misfit(wanted, topics.plan().replication()).ifPresent(line -> {
            throw Trouble.failed(line);
        });
    }

    /** Exactly-once rests on the newer protocol: under the old one a late abort may hit the wrong transaction. */
    private void checkTransactions() throws InterruptedException, ExecutionException {
        FinalizedVersionRange found = admin.describeFeatures()
                .featureMetadata()
                .get()
                .finalizedFeatures()
                .get("transaction.version");
        int level = found == null ? 0 : found.maxVersionLevel();
        if (level < TRANSACTION_VERSION) {
            throw Trouble.failed("the cluster's transaction.version is " + level + ", wanted " + TRANSACTION_VERSION
                    + "; raise it with kafka-features.sh upgrade --feature transaction.version=" + TRANSACTION_VERSION);
        }
    }

    private void create(List<Topic<?, ?>> missing) throws InterruptedException, ExecutionException {
        Map<String, KafkaFuture<Void>> made =
                admin.createTopics(missing.stream().map(this::asNew).toList()).values();
        for (KafkaFuture<Void> one : made.values()) {
            try {
                one.get();
            } catch (ExecutionException e) {
                // Another process was quicker; what it made is checked like any other.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic asNew(Topic<?, ?> topic) {
        return new NewTopic(
                        topic.name(), topic.partitions(), (short) topics.plan().replication())
                .configs(topic.config());
    }

    private static Map<String, Object> settings(Map<String, String> kafka, Duration patience) {
        Map<String, Object> settings = new HashMap<>(kafka);
        int millis = Math.toIntExact(patience.toMillis());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        return settings;
    }
}
