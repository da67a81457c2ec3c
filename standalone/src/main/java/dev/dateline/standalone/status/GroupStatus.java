package dev.dateline.standalone.status;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Instances that share the partitions of some topics.
 *
 * @param state as Kafka names it, in lower case: {@code stable}, {@code empty} (nobody runs), {@code absent} (never ran);
 *     {@code unknown} where it could not be asked
 * @param members how many threads take part; null where that is not known
 * @param partitions how many are taken; null where that is not known
 * @param lag records that are not yet worked on; null for a group that keeps no offsets, as the clerk
 * @param topics the same, topic by topic
 * @param unknown partitions that are not in the lag, or the group itself, and why
 */
public record GroupStatus(
        String name,
        String state,
        @Nullable Integer members,
        @Nullable Integer partitions,
        @Nullable Long lag,
        List<TopicLag> topics,
        Map<String, String> unknown) {
    public GroupStatus {
        topics = List.copyOf(topics);
        unknown = new TreeMap<>(unknown);
    }

    static GroupStatus absent(String name) {
        return new GroupStatus(name, "absent", 0, 0, null, List.of(), Map.of());
    }

    static GroupStatus unknown(String name, String why) {
        return new GroupStatus(name, "unknown", null, null, null, List.of(), Map.of(name, why));
    }

    /** What one topic still holds for the group. */
    public record TopicLag(String topic, long lag) {}
}
