package dev.dateline.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.store.Erasures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

class TopologyPinTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 24));

    @Test
    void theLogTopologyIsTheOneThatIsWrittenDown() throws IOException {
        assertIsPinned(LogTopology.build(TOPICS, "id", Erasures.none()), "log.txt");
    }

    @Test
    void theMatchTopologyIsTheOneThatIsWrittenDown() throws IOException {
        assertIsPinned(MatchTopology.build(TOPICS, provider -> List.of(new DeskId("world"))), "match.txt");
    }

    private static void assertIsPinned(Topology topology, String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(TopologyPinTest.class.getResourceAsStream(file), file)) {
            String pinned = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(topology.describe().toString().strip()).isEqualTo(pinned.strip());
        }
    }
}
