package dev.dateline.standalone.status;

import java.time.Instant;
import java.util.List;

/**
 * How an installation stood at one moment; as JSON, the answer of {@code status --json}.
 *
 * @param at when it was looked at, by the real clock
 * @param groups the processor's applications and its clerk
 */
public record Status(Instant at, ClusterStatus cluster, List<TopicStatus> topics, List<GroupStatus> groups, News news) {
    public Status {
        topics = List.copyOf(topics);
        groups = List.copyOf(groups);
    }
}
