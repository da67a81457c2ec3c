package dev.dateline.standalone.status;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.topic.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Asks for the groups of the processor. */
record GroupLook(Admin admin) {
    private static final List<String> NAMES = List.of("match", "log", "clerk");

    /** Match, log and clerk, whether they run or not. */
    List<GroupStatus> at(Topics topics) throws InterruptedException, ExecutionException {
        List<String> names =
                NAMES.stream().map(name -> topics.plan().prefix() + name).toList();
        Map<String, KafkaFuture<ConsumerGroupDescription>> asked =
                admin.describeConsumerGroups(names).describedGroups();
        List<GroupStatus> groups = new ArrayList<>();
        for (String name : names) {
            groups.add(one(name, Require.present(name, asked.get(name))));
        }
        return groups;
    }

    private GroupStatus one(String name, KafkaFuture<ConsumerGroupDescription> asked)
            throws InterruptedException, ExecutionException {
        try {
            ConsumerGroupDescription group = asked.get();
            List<GroupStatus.TopicLag> lags = lags(name);
            return new GroupStatus(
                    name,
                    group.groupState().toString().toLowerCase(Locale.ROOT),
                    group.members().size(),
                    group.members().stream()
                            .mapToInt(member ->
                                    member.assignment().topicPartitions().size())
                            .sum(),
                    lags.isEmpty()
                            ? null
                            : lags.stream().mapToLong(GroupStatus.TopicLag::lag).sum(),
                    lags);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return GroupStatus.absent(name);
            }
            throw e;
        }
    }

    private List<GroupStatus.TopicLag> lags(String group) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                new TreeMap<>(Comparator.comparing(TopicPartition::toString));
        committed.putAll(admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        committed.values().removeIf(Objects::isNull);
        var ends = admin.listOffsets(
                        committed.keySet().stream().collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest())))
                .all()
                .get();
        Map<String, Long> lags = new TreeMap<>();
        committed.forEach((one, at) -> {
            var end = ends.get(one);
            if (end != null) {
                lags.merge(one.topic(), Math.max(0, end.offset() - at.offset()), Long::sum);
            }
        });
        return lags.entrySet().stream()
                .map(entry -> new GroupStatus.TopicLag(entry.getKey(), entry.getValue()))
                .toList();
    }
}
