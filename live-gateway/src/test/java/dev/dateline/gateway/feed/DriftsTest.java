package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriftsTest {
    private static final Topic<?, ?> WIRE = new Topics(TopicPlan.single("", 24)).wire();

    @Test
    void aTopicAsItIsPlannedHasNoneWhateverElseIsSet() {
        Map<String, String> found = new HashMap<>(WIRE.config());
        found.put("compression.type", "zstd");
        found.put("cleanup.policy", "delete,compact");

        assertThat(Drifts.of(WIRE, 24, found)).isEmpty();
    }

    @Test
    void namesWhatIsAnotherOrNotSetAndHowManyPartitionsThereAre() {
        Map<String, String> found = new HashMap<>(WIRE.config());
        found.put("retention.ms", "1");
        found.remove("segment.ms");

        assertThat(Drifts.of(WIRE, 12, found))
                .containsExactly(
                        new Survey.Drift("partitions", "24", "12"),
                        new Survey.Drift("retention.ms", "2592000000", "1"),
                        new Survey.Drift(
                                "segment.ms", String.valueOf(WIRE.config().get("segment.ms")), null));
    }
}
