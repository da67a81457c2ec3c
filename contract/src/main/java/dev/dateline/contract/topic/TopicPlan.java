package dev.dateline.contract.topic;

import dev.dateline.contract.json.Require;
import java.time.Duration;

/**
 * What an installation chooses for all its topics.
 *
 * @param prefix before every name, so that several installations share a cluster; may be empty
 * @param partitions of every topic; fixed for their life
 * @param replication copies of every record
 * @param minInsync copies that must have a record before it is acknowledged
 * @param erasure the longest time that overwritten words stay in any segment
 */
public record TopicPlan(String prefix, int partitions, int replication, int minInsync, Duration erasure) {
    public TopicPlan {
        Require.that(Require.present("prefix", prefix).matches("[a-z0-9.-]{0,40}"), "prefix is not a-z 0-9 . -");
        Require.that(partitions >= 1 && partitions <= 1000, "partitions " + partitions + " is not 1 to 1000");
        Require.that(replication >= 1, "replication is below 1");
        Require.that(minInsync >= 1 && minInsync <= replication, "minInsync is not 1 to replication");
        Require.that(Require.present("erasure", erasure).toMillis() >= 1000, "erasure is below one second");
    }

    /** One broker, as in the demo and in tests: no copies. */
    public static TopicPlan single(String prefix, int partitions) {
        return new TopicPlan(prefix, partitions, 1, 1, Duration.ofHours(24));
    }
}
