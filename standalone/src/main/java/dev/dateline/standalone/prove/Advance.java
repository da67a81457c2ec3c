package dev.dateline.standalone.prove;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.topology.MatchTopology;
import dev.dateline.standalone.cluster.Offsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Whether matching goes on: in each partition of its order that a desk of this ground has, it has come further since. */
final class Advance implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration RECONNECT = Duration.ofMillis(100);

    private final Admin admin;
    private final Topics topics;
    private final Set<TopicPartition> desks;
    private @Nullable Map<TopicPartition, Long> before;

    Advance(Ground ground) {
        Map<String, Object> settings = new HashMap<>(ground.kafka());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LOOK.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) LOOK.toMillis());
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT.toMillis());
        this.admin = Admin.create(settings);
        this.topics = ground.topics("");
        this.desks = ground.desks().stream()
                .map(desk -> topics.matchInput().partition(new DeskId(desk)))
                .map(partition -> new TopicPartition(topics.matchInput().name(), partition))
                .collect(Collectors.toSet());
    }

    /** False as long as Kafka cannot be asked. Where it can be asked late, what is seen is late, and never early. */
    boolean isSeen() throws InterruptedException {
        Map<TopicPartition, Long> now;
        try {
            now = committed();
        } catch (ExecutionException e) {
            return false;
        }
        if (before == null) {
            before = now;
        }
        return before.entrySet().stream().allMatch(one -> now.getOrDefault(one.getKey(), 0L) > one.getValue());
    }

    private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = new Offsets(admin).settled(MatchTopology.application(topics));
        committed.keySet().retainAll(desks);
        return committed;
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
