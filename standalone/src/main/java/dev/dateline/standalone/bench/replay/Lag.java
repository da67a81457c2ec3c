package dev.dateline.standalone.bench.replay;

import dev.dateline.contract.topic.Topic;
import dev.dateline.standalone.Trouble;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int partition = 0; partition < topic.partitions(); partition++) {
            asked.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
        }
        var ends = admin.listOffsets(asked).all().get();
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .mapToLong(each -> {
                    OffsetAndMetadata done = committed.get(each.getKey());
                    return each.getValue().offset() - (done == null ? 0 : done.offset());
                })
                .sum();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
