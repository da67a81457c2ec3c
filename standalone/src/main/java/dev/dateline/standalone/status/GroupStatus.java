package dev.dateline.standalone.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instances that share the partitions of some topics.
 *
 * @param state as Kafka names it, in lower case: {@code stable}, {@code empty} (nobody runs), {@code absent} (never ran)
 * @param members how many threads take part
 * @param partitions how many are taken
 * @param lag records that are not yet worked on; null for a group that keeps no offsets, as the clerk
 * @param topics the same, topic by topic
 */
public record GroupStatus(
        String name,
        String state,
        int members,
        int partitions,
        @Nullable Long lag,
        List<TopicLag> topics) {
    public GroupStatus {
        topics = List.copyOf(topics);
    }

    static GroupStatus absent(String name) {
        return new GroupStatus(name, "absent", 0, 0, null, List.of());
    }

    /** What one topic still holds for the group. */
    public record TopicLag(String topic, long lag) {}
}
