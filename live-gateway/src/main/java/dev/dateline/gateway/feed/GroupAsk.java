package dev.dateline.gateway.feed;

import dev.dateline.contract.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/** Asks Kafka who reads for the processor and for webhooks, and how far. For one thread. */
final class GroupAsk {
    private static final double SECOND = 1e9;
    private static final String ABSENT = "absent";

    private final Topics topics;
    private final Admin admin;
    private final Map<Reading, Unread> unread = new HashMap<>();

    private record Reading(String group, TopicPartition partition) {}

    GroupAsk(Topics topics, Admin admin) {
        this.topics = topics;
        this.admin = admin;
    }

    /** Each of them, whether it runs or not; {@code ends} is where partitions end. */
    List<Survey.GroupLook> at(List<String> names, Map<TopicPartition, Long> ends, Instant now, Withheld withheld)
            throws InterruptedException, ExecutionException {
        Map<String, KafkaFuture<ConsumerGroupDescription>> asked =
                admin.describeConsumerGroups(names).describedGroups();
        // All at once: one that nobody answers for keeps the others waiting no longer than itself.
        Map<String, KafkaFuture<Map<TopicPartition, OffsetAndMetadata>>> offsets = new HashMap<>();
        names.forEach(
                name -> offsets.put(name, admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata()));
        List<Survey.GroupLook> looks = new ArrayList<>();
        for (String name : names) {
            KafkaFuture<ConsumerGroupDescription> one = asked.get(name);
            Survey.GroupLook look = one == null
                    ? null
                    : withheld.known("who reads in the group " + name, "Describe on the group", () -> look(name, one));
            if (look == null) {
                looks.add(of(name, "unknown", 0, null));
            } else if (look.state().equals(ABSENT)) {
                looks.add(look);
            } else {
                KafkaFuture<Map<TopicPartition, OffsetAndMetadata>> far =
                        offsets.getOrDefault(name, KafkaFuture.completedFuture(Map.of()));
                List<Survey.GroupLag> lags = withheld.known(
                        "how far the group " + name + " is",
                        "Describe on the group",
                        () -> lags(name, far.get(), ends, now));
                looks.add(of(name, look.state(), look.members(), lags));
            }
        }
        return looks;
    }

    /** Without how far it is. */
    private Survey.GroupLook look(String name, KafkaFuture<ConsumerGroupDescription> asked)
            throws InterruptedException, ExecutionException {
        ConsumerGroupDescription group;
        try {
            group = asked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return of(name, ABSENT, 0, List.of());
            }
            throw e;
        }
        String state = group.groupState().toString().toLowerCase(Locale.ROOT);
        return of(name, state, group.members().size(), List.of());
    }

    private Survey.GroupLook of(String name, String state, int members, @Nullable List<Survey.GroupLag> lags) {
        return new Survey.GroupLook(name, word(name), state, members, lags);
    }

    private List<Survey.GroupLag> lags(
            String group,
            Map<TopicPartition, OffsetAndMetadata> committed,
            Map<TopicPartition, Long> ends,
            Instant now) {
        Map<String, Long> records = new TreeMap<>();
        Map<String, Duration> times = new HashMap<>();
        committed.forEach((partition, offset) -> {
            Long end = ends.get(partition);
            if (offset != null && end != null) {
                long left = Math.max(0, end - offset.offset());
                Duration time = unread.computeIfAbsent(new Reading(group, partition), any -> new Unread())
                        .look(now, end, offset.offset());
                records.merge(word(partition.topic()), left, Long::sum);
                times.merge(word(partition.topic()), time, (one, other) -> one.compareTo(other) < 0 ? other : one);
            }
        });
        return records.entrySet().stream()
                .map(one -> new Survey.GroupLag(
                        one.getKey(),
                        one.getValue(),
                        times.getOrDefault(one.getKey(), Duration.ZERO).toNanos() / SECOND))
                .toList();
    }

    private String word(String name) {
        return name.substring(Math.min(name.length(), topics.plan().prefix().length()));
    }
}
