package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class SurveyingTest {
    private static final Map<String, String> NOWHERE = Map.of("bootstrap.servers", "127.0.0.1:1");

    @Test
    void whatCannotBeOpenedAsAWholeLeavesNothingOpen() {
        Topics topics = new Topics(TopicPlan.single("", 1));
        // Which consumers look at, and nobody else.
        Map<String, String> wrong = Map.of("bootstrap.servers", "127.0.0.1:1", "group.protocol", "none such");

        assertThatThrownBy(() -> Surveying.open(topics, wrong)).isInstanceOf(KafkaException.class);
        await().untilAsserted(() -> assertThat(admins()).isZero());
        try (Surveying open = Surveying.open(topics, NOWHERE)) {
            assertThat(open).isNotNull();
            assertThat(admins()).isPositive();
        }
        await().untilAsserted(() -> assertThat(admins()).isZero());
    }

    private static long admins() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("kafka-admin-client-thread"))
                .count();
    }
}
