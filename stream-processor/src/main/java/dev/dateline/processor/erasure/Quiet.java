package dev.dateline.processor.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Which partitions have a segment that should be closed by now. Kafka closes one when a record comes that is younger than
 * its first by {@code segment.ms}, and compacts closed ones only; a partition that falls quiet would keep what was
 * overwritten for ever.
 */
final class Quiet {
    private final Duration segment;
    private final Map<TopicPartition, Long> closed = new HashMap<>();
    private final Map<TopicPartition, Instant> since = new HashMap<>();

    /** {@code segment} is the topics' {@code segment.ms}. */
    Quiet(Duration segment) {
        this.segment = segment;
    }

    /**
     * The end of a partition.
     *
     * @param end the offset of its next record
     * @param newest the youngest record's timestamp (UTC)
     */
    record Tail(long end, Instant newest) {}

    /**
     * Those whose open segment a record of this moment would close: something came to them since the last one was closed,
     * and the first that was seen of it is old enough, whatever came later.
     */
    List<TopicPartition> among(Map<TopicPartition, Tail> tails, Instant now) {
        return tails.entrySet().stream()
                .filter(one -> one.getValue().end() != closed.getOrDefault(one.getKey(), 0L))
                .filter(one -> !since.computeIfAbsent(
                                one.getKey(), any -> one.getValue().newest())
                        .plus(segment)
                        .isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The record that closed the segment stands at {@code offset}; as long as nothing follows it there is nothing to do. */
    void closed(TopicPartition partition, long offset) {
        closed.put(partition, offset + 1);
        since.remove(partition);
    }
}
