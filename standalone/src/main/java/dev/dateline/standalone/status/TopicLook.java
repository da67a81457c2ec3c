package dev.dateline.standalone.status;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.cluster.Offsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.jspecify.annotations.Nullable;

/** Asks what the topics are like and how much they hold. */
record TopicLook(Admin admin) {

    /** Each topic of the installation, in the order of the flow. */
    List<TopicStatus> at(Topics topics) throws InterruptedException, ExecutionException {
        Set<String> there = admin.listTopics().names().get();
        List<String> names = topics.all().stream().map(Topic::name).toList();
        Map<String, TopicDescription> described = admin.describeTopics(
                        names.stream().filter(there::contains).toList())
                .allTopicNames()
                .get();
        Map<String, Long> records = records(described.values());
        Map<String, Long> bytes = bytes();
        return names.stream()
                .map(name -> {
                    TopicDescription topic = described.get(name);
                    return topic == null
                            ? TopicStatus.missing(name)
                            : status(topic, topics.plan().minInsync(), records, bytes);
                })
                .toList();
    }

    private static TopicStatus status(
            TopicDescription topic, int minInsync, Map<String, Long> records, @Nullable Map<String, Long> bytes) {
        return new TopicStatus(
                topic.name(),
                true,
                topic.partitions().size(),
                topic.partitions().stream()
                        .mapToInt(one -> one.replicas().size())
                        .min()
                        .orElse(0),
                count(topic, one -> one.isr().size() < one.replicas().size()),
                count(topic, one -> one.isr().size() < minInsync),
                topic.partitions().stream()
                        .filter(TopicLook::isLeaderless)
                        .map(TopicPartitionInfo::partition)
                        .toList(),
                records.getOrDefault(topic.name(), 0L),
                bytes == null ? null : bytes.getOrDefault(topic.name(), 0L));
    }

    private static int count(TopicDescription topic, Predicate<TopicPartitionInfo> which) {
        return (int) topic.partitions().stream().filter(which).count();
    }

    static boolean isLeaderless(TopicPartitionInfo partition) {
        Node leader = partition.leader();
        return leader == null || leader.isEmpty();
    }

    /** Of partitions that somebody serves: the others cannot be asked. */
    private Map<String, Long> records(Collection<TopicDescription> topics)
            throws InterruptedException, ExecutionException {
        List<TopicPartition> served = topics.stream()
                .flatMap(topic -> topic.partitions().stream()
                        .filter(one -> !isLeaderless(one))
                        .map(one -> new TopicPartition(topic.name(), one.partition())))
                .toList();
        Map<String, Long> records = new HashMap<>();
        // One that has lost its leader just now counts as one that had none before.
        Map<TopicPartition, Long> ends = new Offsets(admin).of(served, OffsetSpec.latest(), (one, why) -> {});
        Map<TopicPartition, Long> begins =
                new Offsets(admin).of(ends.keySet(), OffsetSpec.earliest(), (one, why) -> {});
        begins.forEach((one, begin) -> records.merge(one.topic(), ends.getOrDefault(one, begin) - begin, Long::sum));
        return records;
    }

    /** By topic; null where the cluster does not let this user ask. */
    private @Nullable Map<String, Long> bytes() throws InterruptedException, ExecutionException {
        List<Integer> brokers =
                admin.describeCluster().nodes().get().stream().map(Node::id).toList();
        var described = ClusterLook.orNull(admin.describeLogDirs(brokers).allDescriptions());
        if (described == null) {
            return null;
        }
        Map<String, Long> bytes = new HashMap<>();
        for (Map<String, LogDirDescription> broker : described.values()) {
            broker.values()
                    .forEach(folder -> folder.replicaInfos()
                            .forEach((one, replica) -> bytes.merge(one.topic(), replica.size(), Long::sum)));
        }
        return bytes;
    }
}
