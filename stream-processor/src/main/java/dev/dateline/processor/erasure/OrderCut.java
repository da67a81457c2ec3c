package dev.dateline.processor.erasure;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the order of a desk's matching begin later. It is not compacted, for each of its lines is of another time; so what
 * must leave it early leaves with all that is before it. What matching has not taken yet stays in any case.
 */
public final class OrderCut implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OrderCut.class);

    /** By then what was appended before is in closed segments, however quiet the partition is: see {@link SegmentCloser}. */
    private static final double WAIT = 0.7;

    private final Topics topics;
    private final String group;
    private final Admin admin;

    /**
     * One for an installation.
     *
     * @param group of the match application
     * @param kafka client properties
     */
    public OrderCut(Topics topics, String group, Map<String, String> kafka) {
        this.topics = topics;
        this.group = group;
        this.admin = Admin.create(new HashMap<>(kafka));
    }

    /** How long after it was asked for the order can be cut such that whole segments go. */
    public Duration patience() {
        return Duration.ofMillis((long) (topics.plan().erasure().toMillis() * WAIT));
    }

    /** Everything goes that was in the desk's partition of the order and is matched; the partition's other desks lose it too. */
    public void cut(DeskId desk) throws ExecutionException, InterruptedException {
        TopicPartition partition = new TopicPartition(
                topics.matchInput().name(), topics.matchInput().partition(desk));
        OffsetAndMetadata matched = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .get(partition);
        if (matched != null) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(matched.offset())))
                    .all()
                    .get();
            LOG.info("{} begins at {} now, since words were taken down", partition, matched.offset());
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
