package dev.dateline.standalone.status;

import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.cluster.KafkaTrouble;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Looks at an installation; keeps its connections and what it has read, so that it can look again. */
public final class StatusReader implements AutoCloseable {
    /** How long Kafka may be silent before it counts as away. */
    static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Map<String, String> kafka;
    private final Topics topics;
    private final Clock clock;
    private final Admin admin;
    private final NewsLook news;

    private StatusReader(Map<String, String> kafka, Topics topics, Clock clock, Admin admin) {
        this.kafka = kafka;
        this.topics = topics;
        this.clock = clock;
        this.admin = admin;
        this.news = new NewsLook(kafka, topics, clock);
    }

    /**
     * Connects with the first look.
     *
     * @param kafka client settings, {@code bootstrap.servers} among them
     * @param clock the real one
     */
    public static StatusReader on(Map<String, String> kafka, Topics topics, Clock clock) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        try {
            return new StatusReader(Map.copyOf(kafka), topics, clock, Admin.create(settings));
        } catch (KafkaException e) {
            throw KafkaTrouble.of(kafka, PATIENCE, e);
        }
    }

    /** How it stands now; {@link Trouble} in one line where Kafka does not answer or refuses. */
    public Status read() {
        try {
            ClusterStatus cluster = ClusterLook.at(admin);
            List<TopicStatus> found = new TopicLook(admin).at(topics);
            List<GroupStatus> groups = new GroupLook(admin).at(topics, found);
            return new Status(clock.instant(), cluster, found, groups, news.at(found));
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
            throw Trouble.failed("stopped while looking");
        } catch (ExecutionException | KafkaException e) {
            throw KafkaTrouble.of(kafka, PATIENCE, e);
        }
    }

    @Override
    public void close() {
        news.close();
        admin.close(Duration.ofSeconds(1));
    }
}
