package dev.dateline.gateway.feed;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Chain;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What was set aside lately, without its bytes; of one thing the newest record counts. For one thread. */
final class Aside {
    private static final int MOST = 200;
    private static final int DIGITS = 16;
    private static final Comparator<Survey.SetAside> NEWEST =
            Comparator.comparing(Survey.SetAside::received).reversed().thenComparing(Survey.SetAside::shown);

    private final Topic<ItemId, Rejected> topic;
    private Map<ItemId, Survey.SetAside> held = new HashMap<>();
    private Map<TopicPartition, Long> ends = Map.of();

    Aside(Topic<ItemId, Rejected> topic) {
        this.topic = topic;
    }

    void take(ConsumerRecord<byte[], byte[]> entry) {
        if (Topic.isFiller(entry.key())) {
            return;
        }
        try {
            ItemId key = topic.key(entry.key());
            if (entry.value() == null) {
                held.remove(key);
            } else {
                Rejected one = topic.value(entry.value());
                held.put(key, look(key, one, entry.partition(), entry.offset()));
            }
        } catch (Json.Malformed e) {
            // The command line counts them; here they would only stand in the way.
        }
    }

    /**
     * Drops what Kafka has deleted since, and all that stood on a topic that was made anew.
     *
     * @param begins where partitions begin; {@code now} where they end. Those of which it is not known are left out of both
     */
    void keep(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> now) {
        held.values().removeIf(one -> {
            TopicPartition partition = new TopicPartition(topic.name(), one.partition());
            long end = now.getOrDefault(partition, Long.MAX_VALUE);
            return one.offset() < begins.getOrDefault(partition, 0L) || end < ends.getOrDefault(partition, 0L);
        });
        ends = Map.copyOf(now);
    }

    List<Survey.SetAside> newest() {
        List<Survey.SetAside> newest =
                held.values().stream().sorted(NEWEST).limit(MOST).toList();
        if (held.size() > 2 * MOST) {
            Map<ItemId, Survey.SetAside> kept = new HashMap<>(held);
            kept.values().retainAll(newest);
            held = kept;
        }
        return newest;
    }

    /** By the digits that {@code ./dateline rejected} makes of the key. */
    private static Survey.SetAside look(ItemId key, Rejected one, int partition, long offset) {
        String shown =
                Chain.sha256(key.toString().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
        return new Survey.SetAside(
                partition,
                offset,
                shown,
                one.provider().id(),
                one.id(),
                one.reason().name(),
                one.detail(),
                one.received());
    }
}
