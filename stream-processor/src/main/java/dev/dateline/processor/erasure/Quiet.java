package dev.dateline.processor.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Which partitions have gone quiet with records in a segment that is still open. Kafka closes a segment when a record
 * comes that is younger than its first by {@code segment.ms}, and compacts closed ones only; a partition that stays quiet
 * would keep what was overwritten for ever.
 */
final class Quiet {
    private final Duration segment;
    private final Map<TopicPartition, Long> closed = new HashMap<>();

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

    /** Those whose open segment a record of this moment would close, and in which something stands that was there before. */
    List<TopicPartition> among(Map<TopicPartition, Tail> tails, Instant now) {
        return tails.entrySet().stream()
                .filter(one -> one.getValue().end() != closed.getOrDefault(one.getKey(), 0L))
                .filter(one -> !one.getValue().newest().plus(segment).isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The record that closed the segment stands at {@code offset}; as long as nothing follows it there is nothing to do. */
    void closed(TopicPartition partition, long offset) {
        closed.put(partition, offset + 1);
    }
}
