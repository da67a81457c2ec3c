package dev.dateline.standalone.parts;

import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.gateway.ops.SourceState;
import dev.dateline.gateway.ops.Surroundings;
import dev.dateline.gateway.ops.Surroundings.Application;
import dev.dateline.ingest.Ingest;
import dev.dateline.ingest.pulse.Condition;
import dev.dateline.processor.policy.Clerk;
import dev.dateline.processor.topology.LogTopology;
import dev.dateline.processor.topology.MatchTopology;
import dev.dateline.standalone.rejected.Search;
import dev.dateline.standalone.rejected.Showing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;

/** What a gateway's ops page shows of the other parts. */
final class Neighbourhood {
    private Neighbourhood() {}

    /** {@code taking} is what takes items in this process; null where nothing does. */
    static Surroundings of(Cluster cluster, Supplier<@Nullable Ingest> taking) {
        Topics topics = cluster.topics();
        String match = MatchTopology.application(topics);
        String log = LogTopology.application(topics);
        return new Surroundings(
                List.of(match, log, Clerk.group(topics)),
                List.of(
                        new Application(match, described(MatchTopology.build(topics, provider -> List.of()))),
                        new Application(log, described(LogTopology.build(topics, "any", partition -> List.of())))),
                () -> sources(taking.get()),
                rejected -> bytes(cluster, rejected));
    }

    private static String described(Topology topology) {
        return topology.describe().toString();
    }

    private static Optional<List<SourceState>> sources(@Nullable Ingest ingest) {
        return ingest == null
                ? Optional.empty()
                : Optional.of(
                        ingest.conditions().stream().map(Neighbourhood::state).toList());
    }

    private static SourceState state(Condition condition) {
        Duration usual = condition.silence().usual();
        return new SourceState(
                condition.source().provider().id(),
                condition.label(),
                condition.state(),
                condition.lastDelivery(),
                condition.silence().lasting().toSeconds(),
                usual == null ? null : usual.toSeconds(),
                condition.failure());
    }

    private static byte[] bytes(Cluster cluster, Rejected rejected) throws IOException {
        try (Showing showing = new Showing(cluster.kafka(), cluster.topics(), Search.BRIEF)) {
            return showing.bytes(rejected);
        }
    }
}
