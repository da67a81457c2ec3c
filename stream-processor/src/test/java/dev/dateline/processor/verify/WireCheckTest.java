package dev.dateline.processor.verify;

import static dev.dateline.processor.verify.Installation.DAM;
import static dev.dateline.processor.verify.Installation.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.live.Chain;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.WireItem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class WireCheckTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 2));
    private static final TopicPartition EMPTY = new TopicPartition(TOPICS.wire().name(), 0);
    private static final TopicPartition FULL = new TopicPartition(TOPICS.wire().name(), 1);

    private final Findings findings = new Findings();
    private final RestCheck rests = new RestCheck();
    private final WireCheck wire = new WireCheck(
            TOPICS,
            new ArrivalCheck(new Arrivals(), List.of(), NOW.minus(Duration.ofDays(29)), findings),
            new KillCheck(),
            rests,
            findings,
            NOW);

    @Test
    void whatIsMissingFromAFullPartitionIsAProblemThoughAnotherOneHasRunEmptyByAge() {
        List<WireItem> inEmpty = itemsOf(EMPTY, 1);
        List<WireItem> inFull = itemsOf(FULL, 2);
        rests.published(entryOn(
                inEmpty.getFirst().version(),
                inFull.getFirst().version(),
                inFull.getLast().version()));
        Archive archive = new Wire(inFull.getFirst());

        wire.check(archive, EMPTY, 0);
        wire.check(archive, FULL, 1);
        rests.close(wire::keptFrom, findings);

        assertThat(findings.report().problems())
                .containsExactly(
                        "updates veld-dam/1: rests on " + inFull.getLast().version() + ", which is not on wire");
        assertThat(findings.report().notes())
                .containsExactly("1 item versions that something rests on are not on wire, which is kept from " + NOW
                        + ": not checked");
    }

    private static List<WireItem> itemsOf(TopicPartition partition, int count) {
        return IntStream.range(0, 100)
                .mapToObj(i -> Installation.item("urn:harbor:" + i, 1))
                .filter(item -> TOPICS.wire().partition(item.version()) == partition.partition())
                .limit(count)
                .toList();
    }

    private static Entry entryOn(ItemVersion... versions) {
        String hash = "a".repeat(64);
        return new Entry.Posted(
                new Mark(DAM, 1, 1, new EntryId("first"), NOW, new Chain(hash, hash, hash)),
                new Post("It holds.", NOW, Confidence.CLAIMED, List.of(versions), "Harbor Wire"));
    }

    /** One partition that has lost everything by age, and one from whose beginning on nothing is lost, with an item. */
    private record Wire(WireItem item) implements Archive {
        @Override
        public int partitions(String topic) {
            return 2;
        }

        @Override
        public long begin(TopicPartition partition) {
            return partition.equals(EMPTY) ? 7 : 0;
        }

        @Override
        public void read(TopicPartition partition, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
            if (partition.equals(FULL)) {
                reader.accept(new ConsumerRecord<>(
                        partition.topic(),
                        partition.partition(),
                        0,
                        TOPICS.wire().keyBytes(item.version()),
                        TOPICS.wire().valueBytes(item)));
            }
        }

        @Override
        public Map<TopicPartition, Long> taken(String application) {
            return Map.of();
        }
    }
}
