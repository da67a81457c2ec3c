package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AsideTest {
    private static final Topic<ItemId, Rejected> TOPIC = new Topics(TopicPlan.single("", 1)).rejected();
    private static final Provider PROVIDER = new Provider("harbor-wire");
    private static final TopicPartition FIRST = new TopicPartition(TOPIC.name(), 0);

    private final Aside aside = new Aside(TOPIC);

    @Test
    void whatKafkaHasDeletedIsShownNoMore() {
        take("u1", 0, 3);
        take("u2", 0, 4);
        take("u3", 1, 3);
        aside.keep(Map.of(FIRST, 4L), Map.of(FIRST, 5L));

        assertThat(aside.newest()).extracting(Survey.SetAside::name).containsExactlyInAnyOrder("u2", "u3");
    }

    @Test
    void nothingIsShownOfATopicThatWasMadeAnewButWhatCameSince() {
        take("u1", 0, 3);
        aside.keep(Map.of(FIRST, 0L), Map.of(FIRST, 5L));
        assertThat(aside.newest()).hasSize(1);

        aside.keep(Map.of(FIRST, 0L), Map.of(FIRST, 4L));
        take("u2", 0, 1);
        aside.keep(Map.of(FIRST, 0L), Map.of(FIRST, 4L));

        assertThat(aside.newest()).extracting(Survey.SetAside::name).containsExactly("u2");
    }

    private void take(String uri, int partition, long offset) {
        Rejected one = Rejected.of(
                PROVIDER,
                uri,
                RejectReason.MISSING_URI,
                "uri is missing",
                new byte[] {'{'},
                Instant.parse("2026-03-01T12:00:00Z"));
        aside.take(new ConsumerRecord<>(
                TOPIC.name(), partition, offset, TOPIC.keyBytes(new ItemId(PROVIDER, uri)), TOPIC.valueBytes(one)));
    }
}
