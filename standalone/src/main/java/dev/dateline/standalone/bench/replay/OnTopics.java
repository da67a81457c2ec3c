package dev.dateline.standalone.bench.replay;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.topic.Values;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.store.TopicScan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What stands on the topics after a replay.
 *
 * @param wire every record of {@code wire}
 * @param matched the item versions in the order of matching, and how often each stands there
 */
record OnTopics(
        List<ConsumerRecord<byte[], byte[]>> wire, Map<String, Integer> matched, long rejected, long proposals) {
    static OnTopics read(Map<String, String> kafka, Topics topics) {
        try (TopicScan scan = new TopicScan(kafka)) {
            List<ConsumerRecord<byte[], byte[]>> wire = new ArrayList<>();
            scan.read(topics.wire().name(), wire::add);
            Map<String, Integer> matched = new HashMap<>();
            var order = topics.matchInput().carrying(Values.json(MatchInput.class));
            scan.read(
                    order.name(),
                    line -> version(order, line.value()).ifPresent(one -> matched.merge(one, 1, Integer::sum)));
            Set<String> proposals = new HashSet<>();
            scan.read(topics.proposals().name(), each -> proposals.add(text(each.key())));
            return new OnTopics(wire, matched, scan.read(topics.rejected().name(), each -> {}), proposals.size());
        }
    }

    ReplayFigures.Found counted(long expected) {
        long different = wire.stream().map(each -> text(each.key())).distinct().count();
        long records = matched.values().stream().mapToLong(Integer::longValue).sum();
        return new ReplayFigures.Found(
                new ReplayFigures.Versions(expected, different, matched.size()),
                wire.size() - different,
                records - matched.size(),
                rejected,
                proposals);
    }

    private static Optional<String> version(Topic<?, MatchInput> order, byte[] line) {
        try {
            return order.value(line) instanceof MatchInput.Arrived item
                    ? Optional.of(item.item().version().toString())
                    : Optional.empty();
        } catch (Json.Malformed e) {
            throw new IllegalStateException("the order of matching cannot be read", e);
        }
    }

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }
}
