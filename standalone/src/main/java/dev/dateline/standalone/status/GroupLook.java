package dev.dateline.standalone.status;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.policy.Clerk;
import dev.dateline.processor.topology.LogTopology;
import dev.dateline.processor.topology.MatchTopology;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.cluster.Offsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Asks for the groups of the processor. */
record GroupLook(Admin admin) {
    /**
     * Match, log and clerk, whether they run or not.
     *
     * @param found the topics, which tell the partitions that need not be asked
     */
    List<GroupStatus> at(Topics topics, List<TopicStatus> found) throws InterruptedException, ExecutionException {
        Set<TopicPartition> leaderless = found.stream()
                .flatMap(topic -> topic.withoutLeader().stream().map(one -> new TopicPartition(topic.name(), one)))
                .collect(Collectors.toSet());
        List<String> names =
                List.of(MatchTopology.application(topics), LogTopology.application(topics), Clerk.group(topics));
        Map<String, KafkaFuture<ConsumerGroupDescription>> asked =
                admin.describeConsumerGroups(names).describedGroups();
        List<GroupStatus> groups = new ArrayList<>();
        for (String name : names) {
            groups.add(one(name, Require.present(name, asked.get(name)), leaderless));
        }
        return groups;
    }

    /** A group that cannot be asked does not keep the rest from being shown. */
    private GroupStatus one(String name, KafkaFuture<ConsumerGroupDescription> asked, Set<TopicPartition> leaderless)
            throws InterruptedException, ExecutionException {
        try {
            return status(name, asked.get(), leaderless);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return GroupStatus.absent(name);
            }
            if (e.getCause() instanceof ApiException why) {
                return GroupStatus.unknown(name, Trouble.lineOf(why));
            }
            throw e;
        }
    }

    private GroupStatus status(String name, ConsumerGroupDescription group, Set<TopicPartition> leaderless)
            throws InterruptedException, ExecutionException {
        Map<String, String> unknown = new TreeMap<>();
        List<GroupStatus.TopicLag> lags = lags(name, leaderless, unknown);
        return new GroupStatus(
                name,
                group.groupState().toString().toLowerCase(Locale.ROOT),
                group.members().size(),
                group.members().stream()
                        .mapToInt(
                                member -> member.assignment().topicPartitions().size())
                        .sum(),
                lags.isEmpty()
                        ? null
                        : lags.stream().mapToLong(GroupStatus.TopicLag::lag).sum(),
                lags,
                unknown);
    }

    private List<GroupStatus.TopicLag> lags(String group, Set<TopicPartition> leaderless, Map<String, String> unknown)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> committed = new Offsets(admin).committed(group);
        committed.keySet().stream()
                .filter(leaderless::contains)
                .forEach(one -> unknown.put(one.toString(), "no leader"));
        committed.keySet().removeAll(leaderless);
        Map<TopicPartition, Long> ends = new Offsets(admin)
                .of(committed.keySet(), OffsetSpec.latest(), (one, why) -> unknown.put(one.toString(), why));
        Map<String, Long> lags = new TreeMap<>();
        ends.forEach((one, end) ->
                lags.merge(one.topic(), Math.max(0, end - committed.getOrDefault(one, end)), Long::sum));
        return lags.entrySet().stream()
                .map(entry -> new GroupStatus.TopicLag(entry.getKey(), entry.getValue()))
                .toList();
    }
}
