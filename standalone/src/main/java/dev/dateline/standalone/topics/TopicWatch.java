package dev.dateline.standalone.topics;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.acl.Grant;
import dev.dateline.standalone.acl.Holder;
import dev.dateline.standalone.acl.Rights;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds whether the topics are as they were at the start: there, the same ones, with as many partitions,
 * and open to this process. Kafka's consumers go on without a word where a topic under them goes, so that nobody else would
 * notice. What it finds is told in the log, in the health of this process and as {@code dateline_topics_troubled}.
 */
public final class TopicWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final long LONGEST_STOP_MILLIS = 5_000;

    private final Topics topics;
    private final Admin admin;
    private final Set<Holder> holders = new CopyOnWriteArraySet<>();
    private final Map<String, TopicHistory> histories = new HashMap<>();
    private final Thread thread;
    private volatile List<String> troubles = List.of();
    private final AtomicInteger looks = new AtomicInteger();

    private TopicWatch(Topics topics, Map<String, String> kafka, MeterRegistry registry, Duration every) {
        this.topics = topics;
        // Changelogs are made by the first start of the processor, all else before.
        topics.all().forEach(topic -> histories.put(topic.name(), new TopicHistory(true)));
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
        this.admin = Admin.create(settings);
        Gauge.builder(
                        "dateline.topics.troubled",
                        this,
                        watch -> watch.troubles().size())
                .register(registry);
        this.thread = Thread.ofPlatform().daemon().name("topic-watch").start(() -> run(every));
    }

    /** Looks from now on; the topics exist. */
    public static TopicWatch start(Map<String, String> kafka, Topics topics, MeterRegistry registry) {
        return start(kafka, topics, registry, EVERY);
    }

    static TopicWatch start(Map<String, String> kafka, Topics topics, MeterRegistry registry, Duration every) {
        return new TopicWatch(topics, kafka, registry, every);
    }

    /** From now on a part runs here that needs this one's rights. */
    public void expect(Holder holder) {
        holders.add(holder);
    }

    /** What was last found to be wrong, a line each with what to do; empty where nothing was. From any thread. */
    public List<String> troubles() {
        return troubles;
    }

    /** How often it has looked and Kafka has answered. */
    int looks() {
        return looks.get();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(LONGEST_STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        admin.close(Duration.ZERO);
    }

    private void run(Duration every) {
        try {
            while (true) {
                look();
                Thread.sleep(every);
            }
        } catch (InterruptedException e) {
            // It is over.
        }
    }

    private void look() throws InterruptedException {
        List<String> now;
        try {
            now = found();
        } catch (RuntimeException | ExecutionException e) {
            // Kafka does not answer, which others tell; what was found before may still be so.
            LOG.debug("the topics cannot be looked at", e);
            return;
        }
        if (!now.equals(troubles)) {
            now.stream().filter(line -> !troubles.contains(line)).forEach(LOG::error);
            if (now.isEmpty()) {
                LOG.info("the topics are as they must be again");
            }
        }
        troubles = now;
        looks.getAndIncrement();
    }

    private List<String> found() throws ExecutionException, InterruptedException {
        Map<String, TopicState.Wanted> wanted = wanted();
        Map<String, KafkaFuture<TopicDescription>> asked = admin.describeTopics(
                        wanted.keySet(), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        List<String> lines = new ArrayList<>();
        for (TopicState.Wanted one : wanted.values()) {
            TopicState state = state(asked.get(one.name()));
            histories
                    .computeIfAbsent(one.name(), any -> new TopicHistory(false))
                    .look(state, one)
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private static TopicState state(@Nullable KafkaFuture<TopicDescription> answer)
            throws ExecutionException, InterruptedException {
        if (answer == null) {
            return new TopicState.Missing();
        }
        try {
            TopicDescription topic = answer.get();
            return new TopicState.There(topic.topicId(), topic.partitions().size(), topic.authorizedOperations());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return new TopicState.Missing();
            }
            if (e.getCause() instanceof TopicAuthorizationException) {
                return new TopicState.Hidden();
            }
            throw e;
        }
    }

    /** By name. */
    private Map<String, TopicState.Wanted> wanted() {
        Map<String, Set<AclOperation>> needs = new TreeMap<>();
        topics.all().forEach(topic -> needs.put(topic.name(), new HashSet<>()));
        for (Holder holder : holders) {
            for (Grant grant : new Rights(topics).needed(holder)) {
                if (grant.on().resourceType() == ResourceType.TOPIC) {
                    needs.computeIfAbsent(grant.on().name(), any -> new HashSet<>())
                            .addAll(grant.may());
                }
            }
        }
        Map<String, Topic<?, ?>> known = topics.all().stream().collect(Collectors.toMap(Topic::name, topic -> topic));
        Set<String> lasting = topics.lasting().stream().map(Topic::name).collect(Collectors.toSet());
        Map<String, TopicState.Wanted> wanted = new TreeMap<>();
        needs.forEach((name, operations) -> {
            // Only the start itself makes topics.
            operations.remove(AclOperation.CREATE);
            Topic<?, ?> topic = known.get(name);
            wanted.put(
                    name,
                    new TopicState.Wanted(
                            name, topic == null ? 0 : topic.partitions(), lasting.contains(name), operations));
        });
        return wanted;
    }
}
