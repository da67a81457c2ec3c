package dev.dateline.standalone.config;

import dev.dateline.contract.topic.TopicPlan;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How topics are named and kept.
 *
 * @param replication null for the default: 3 on a cluster, 1 on the embedded broker
 * @param minInsync null for the default: 2 on a cluster, 1 on the embedded broker or where there is one copy
 */
public record TopicSettings(
        String prefix,
        int partitions,
        @Nullable Integer replication,
        @Nullable Integer minInsync,
        Duration erasure) {
    private static final int CLUSTER_COPIES = 3;

    public TopicSettings {
        BadValue.unless(partitions >= 1 && partitions <= 1000, "partitions", partitions + " is not 1 to 1000");
        BadValue.unless(replication == null || replication >= 1, "replication", replication + " is below 1");
        BadValue.unless(minInsync == null || minInsync >= 1, "minInsync", minInsync + " is below 1");
        BadValue.unless(erasure.toMillis() >= 1000, "erasure", erasure + " is below one second");
        BadValue.unless(prefix.matches("[a-z0-9.-]{0,40}"), "prefix", "'" + prefix + "' is not a-z 0-9 . -");
    }

    /** The plan on a cluster of its own, or on the embedded broker. */
    public TopicPlan plan(boolean embedded) {
        int copies = replication != null ? replication : embedded ? 1 : CLUSTER_COPIES;
        int insync = minInsync != null ? minInsync : Math.max(1, copies - 1);
        return new TopicPlan(prefix, partitions, copies, Math.min(insync, copies), erasure);
    }
}
