package dev.dateline.standalone.status;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One topic; as JSON, {@code leaderless} counts {@code withoutLeader}.
 *
 * @param present whether it exists; all else is 0 where it does not
 * @param replication the fewest copies that any partition has
 * @param underReplicated how many partitions have a copy that does not keep up
 * @param belowMinInsync how many have so few that nothing can be written to them
 * @param withoutLeader the partitions that nobody serves now
 * @param records end less beginning over all partitions: an upper bound, for compaction and transactions leave gaps; of the partitions that
 *     somebody serves
 * @param bytes on disk, all copies together; null where that may not be asked
 */
public record TopicStatus(
        String name,
        boolean present,
        int partitions,
        int replication,
        int underReplicated,
        int belowMinInsync,
        List<Integer> withoutLeader,
        long records,
        @Nullable Long bytes) {
    public TopicStatus {
        withoutLeader = List.copyOf(withoutLeader);
    }

    /** How many nobody serves now. */
    @JsonProperty
    public int leaderless() {
        return withoutLeader.size();
    }

    static TopicStatus missing(String name) {
        return new TopicStatus(name, false, 0, 0, 0, 0, List.of(), 0, null);
    }
}
