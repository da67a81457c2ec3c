package dev.dateline.standalone.prove;

import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.cluster.Offsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Whether matching goes on: it has committed more than when it was first asked. What it commits, editors can see. */
final class Advance implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration RECONNECT = Duration.ofMillis(100);

    private final Admin admin;
    private final Topics topics;
    private @Nullable Long first;

    Advance(Ground ground) {
        Map<String, Object> settings = new HashMap<>(ground.kafka());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LOOK.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) LOOK.toMillis());
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT.toMillis());
        this.admin = Admin.create(settings);
        this.topics = ground.topics("");
    }

    /** False as long as Kafka cannot be asked. */
    boolean isSeen() throws InterruptedException {
        try {
            return isMore(committed());
        } catch (ExecutionException e) {
            return false;
        }
    }

    /** The first is what was committed before the kill, for who asks is sooner back than who matches. */
    private boolean isMore(long committed) {
        if (first == null) {
            first = committed;
        }
        return committed > first;
    }

    private long committed() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> done =
                new Offsets(admin).committed(topics.plan().prefix() + "match");
        return done.entrySet().stream()
                .filter(one -> one.getKey().topic().equals(topics.matchInput().name()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
