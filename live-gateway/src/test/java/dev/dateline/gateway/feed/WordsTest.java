package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.gateway.hub.SampleLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Topic<EntryKey, Entry> topic = new Topics(TopicPlan.single("", 1)).updates();
    private final SampleLog log = new SampleLog("varne");
    private final LongAdder unreadable = new LongAdder();

    @Test
    void passesOverWhatCannotBeReadAndCountsIt() {
        log.post("One.");
        byte[] first = topic.keyBytes(EntryKey.of(log.at(1)));
        List<Entry> taken = read(List.of(
                record(0, first, topic.valueBytes(log.at(1))),
                record(1, first, bytes("{")),
                record(2, bytes("rubbish"), topic.valueBytes(log.at(2))),
                record(3, null, topic.valueBytes(log.at(2))),
                record(4, topic.keyBytes(EntryKey.of(log.at(2))), topic.valueBytes(log.at(2)))));

        assertThat(taken).isEqualTo(log.kept());
        assertThat(unreadable.sum()).isEqualTo(3);
    }

    @Test
    void handsATombstoneOnAsNothing() {
        List<String> seen = new ArrayList<>();
        ConsumerRecord<byte[], byte[]> tombstone = record(0, topic.keyBytes(EntryKey.of(log.at(1))), null);
        new Words<>(topic, unreadable)
                .each(batch(List.of(tombstone)), (key, entry) -> seen.add(key + (entry == null ? " gone" : " there")));

        assertThat(seen).containsExactly("varne/1 gone");
    }

    private List<Entry> read(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Entry> taken = new ArrayList<>();
        new Words<>(topic, unreadable).each(batch(records), (key, entry) -> {
            if (entry != null) {
                taken.add(entry);
            }
        });
        return taken;
    }

    private ConsumerRecords<byte[], byte[]> batch(List<ConsumerRecord<byte[], byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition(topic.name(), 0), records), Map.of());
    }

    private ConsumerRecord<byte[], byte[]> record(long offset, byte @Nullable [] key, byte @Nullable [] value) {
        return new ConsumerRecord<>(topic.name(), 0, offset, key, value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
