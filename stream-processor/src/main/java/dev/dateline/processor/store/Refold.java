package dev.dateline.processor.store;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupSubscribedToTopicException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Before the log application starts: committed offsets beside a lost state would make it go on from the middle with
 * nothing in hand. Then the offsets go, and it folds from the beginning.
 */
public final class Refold {
    private static final Logger LOG = LoggerFactory.getLogger(Refold.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Admin admin;

    public Refold(Admin admin) {
        this.admin = admin;
    }

    /**
     * Drops the group's offsets on {@code topic} for each partition whose changelog is gone or empty.
     *
     * @throws ExecutionException where Kafka refuses, for instance since another instance is running
     */
    public void ifStateIsLost(String group, String topic, String changelog, int partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Set<Integer> kept = written(changelog, partitions);
        Set<TopicPartition> lost = committed.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic))
                .filter(entry -> entry.getValue() != null && entry.getValue().offset() > 0)
                .map(Map.Entry::getKey)
                .filter(partition -> !kept.contains(partition.partition()))
                .collect(Collectors.toSet());
        if (!lost.isEmpty()) {
            LOG.warn(
                    "{} partitions of {} have offsets but no state: folding them from the beginning",
                    lost.size(),
                    topic);
            drop(group, lost);
        }
    }

    /** A crashed run counts as a member until its session ends; a live one will not go away, and refuses in the end. */
    private void drop(String group, Set<TopicPartition> lost) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                admin.deleteConsumerGroupOffsets(group, lost).all().get();
                return;
            } catch (ExecutionException e) {
                boolean member = e.getCause() instanceof GroupSubscribedToTopicException;
                if (!member || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                Thread.sleep(AGAIN);
            }
        }
    }

    /** The partitions of the changelog that hold anything; none where it does not exist. */
    private Set<Integer> written(String changelog, int partitions) throws ExecutionException, InterruptedException {
        if (!admin.listTopics().names().get().contains(changelog)) {
            return Set.of();
        }
        var ends = admin.listOffsets(IntStream.range(0, partitions)
                        .boxed()
                        .collect(Collectors.toMap(p -> new TopicPartition(changelog, p), p -> OffsetSpec.latest())))
                .all()
                .get();
        return ends.entrySet().stream()
                .filter(entry -> entry.getValue().offset() > 0)
                .map(entry -> entry.getKey().partition())
                .collect(Collectors.toSet());
    }
}
