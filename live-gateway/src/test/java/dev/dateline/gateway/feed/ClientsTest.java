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
}
