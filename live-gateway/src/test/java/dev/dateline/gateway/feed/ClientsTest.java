package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.topic.Topics;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientsTest {
    @Test
    void aDecisionMayBeAsLargeAsItsTopicTakes() {
        assertThat(Clients.producer(Map.of())).containsEntry("max.request.size", Integer.toString(Topics.MAX_RECORD));
    }

    @Test
    void keepsWhatTheOperatorSetsAndDurability() {
        assertThat(Clients.producer(Map.of("security.protocol", "SSL", "acks", "0")))
                .containsEntry("security.protocol", "SSL")
                .containsEntry("acks", "all");
    }

    @Test
    void theOperatorsTimesWin() {
        assertThat(Clients.producer(Map.of("request.timeout.ms", "30000", "linger.ms", "5")))
                .containsEntry("request.timeout.ms", "30000")
                .containsEntry("delivery.timeout.ms", "120000")
                .containsEntry("linger.ms", "5");
        assertThat(Clients.consumer(Map.of("fetch.max.wait.ms", "500", "isolation.level", "x"), true))
                .containsEntry("fetch.max.wait.ms", "500")
                .containsEntry("isolation.level", "read_committed");
    }
}
