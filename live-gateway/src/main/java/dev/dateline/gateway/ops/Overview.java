package dev.dateline.gateway.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.gateway.feed.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the ops page shows, at one moment. Times are UTC by this node's clock.
 *
 * @param node by which name this one tells the others
 * @param kafkaAt when Kafka last told about topics and groups; null where it never did
 * @param kafkaProblem why it does not now; null where it does
 * @param withheld what this node may not ask Kafka or is not answered, a line each
 * @param risks promises that are at risk now
 * @param canary null where none is sent
 * @param sources how they do; null where another process takes the items, and then {@code heard} tells who sent something
 * @param course how it went within the last hour, oldest first
 * @param incidents what was at risk and is no more, newest first
 */
record Overview(
        Instant at,
        String node,
        @Nullable Instant kafkaAt,
        @Nullable String kafkaProblem,
        List<String> withheld,
        List<Incident> risks,
        List<Topic> topics,
        List<Survey.GroupLook> groups,
        CanaryTrace.@Nullable View canary,
        Sight.Waiting proposals,
        @Nullable List<SourceState> sources,
        @Nullable List<Survey.Heard> heard,
        List<Node> gateways,
        List<Survey.SetAside> rejected,
        List<Surroundings.Application> topology,
        List<Course.Step> course,
        List<Incident> incidents) {

    /** A topic, and how far who reads it is behind. */
    record Topic(
            String name,
            String word,
            boolean present,
            int partitions,
            int withoutLeader,
            int belowMinInsync,
            int underReplicated,
            @Nullable Long records,
            @Nullable Long bytes,
            @Nullable Double rate,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Survey.Drift> drifts,
            List<Lag> readers) {
        static Topic of(Survey.TopicLook look, List<Lag> readers) {
            return new Topic(
                    look.name(),
                    look.word(),
                    look.present(),
                    look.partitions(),
                    look.withoutLeader(),
                    look.belowMinInsync(),
                    look.underReplicated(),
                    look.records(),
                    look.bytes(),
                    look.rate(),
                    look.drifts(),
                    readers);
        }
    }

    /** How far one reader of a topic is behind. */
    record Lag(String reader, long records, double seconds) {}

    /**
     * A gateway.
     *
     * @param here whether it is this one
     * @param readers who are connected; of the others as they last told, rounded
     * @param articles that somebody reads there
     * @param transports who they are by how they are connected; null for another node
     */
    record Node(
            String name,
            boolean here,
            long readers,
            int articles,
            @Nullable Map<String, Long> transports) {}
}
