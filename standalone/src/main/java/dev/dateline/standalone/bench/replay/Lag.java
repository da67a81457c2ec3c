package dev.dateline.standalone.bench.replay;

import dev.dateline.contract.topic.Topic;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.cluster.Offsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group is behind. */
final class Lag implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long GLANCE_MILLIS = 50;

    private final Admin admin;
    private final String group;

    Lag(Map<String, String> kafka, String group) {
        this.admin = Admin.create(new HashMap<String, Object>(kafka));
        this.group = group;
    }

    /** Returns when the group has committed all that the topic holds. */
    void awaitNone(Topic<?, ?> topic) throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (of(topic) > 0) {
            if (System.nanoTime() - end > 0) {
                throw Trouble.failed(topic.name() + " is not read to its end within " + PATIENCE.toMinutes() + " min");
            }
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
        }
    }

    private long of(Topic<?, ?> topic) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        Offsets offsets = new Offsets(admin);
        Map<TopicPartition, Long> committed = offsets.committed(group);
        Map<TopicPartition, Long> ends = offsets.of(partitions, OffsetSpec.latest(), (one, why) -> {
            throw Trouble.failed("where " + one + " ends is not known: " + why);
        });
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
