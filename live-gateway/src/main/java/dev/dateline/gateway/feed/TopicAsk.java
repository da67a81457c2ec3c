package dev.dateline.gateway.feed;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks Kafka what the topics are like. For one thread. */
final class TopicAsk {
    private final Topics topics;
    private final Admin admin;

    TopicAsk(Topics topics, Admin admin) {
        this.topics = topics;
        this.admin = admin;
    }

    /** By name, empty where there is no such topic; without those that are withheld. Fails where Kafka does not answer. */
    Map<String, Optional<TopicDescription>> described(Withheld withheld)
            throws InterruptedException, ExecutionException {
        Map<String, KafkaFuture<TopicDescription>> asked = admin.describeTopics(
                        topics.all().stream().map(Topic::name).toList())
                .topicNameValues();
        Map<String, Optional<TopicDescription>> described = new HashMap<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> one : asked.entrySet()) {
            Optional<TopicDescription> found = withheld.unless(
                    "what " + one.getKey() + " is like", "Describe on the topic", () -> orMissing(one.getValue()));
            if (found != null) {
                described.put(one.getKey(), found);
            }
        }
        return described;
    }

    private static Optional<TopicDescription> orMissing(KafkaFuture<TopicDescription> asked)
            throws InterruptedException, ExecutionException {
        try {
            return Optional.of(asked.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Where partitions end or begin, of those that somebody serves. */
    Map<TopicPartition, Long> offsets(Collection<TopicDescription> described, OffsetSpec which)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        described.forEach(topic -> topic.partitions().stream()
                .filter(partition -> !isLeaderless(partition))
                .forEach(partition -> asked.put(new TopicPartition(topic.name(), partition.partition()), which)));
        ListOffsetsResult answer = admin.listOffsets(asked);
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (TopicPartition partition : asked.keySet()) {
            try {
                offsets.put(partition, answer.partitionResult(partition).get().offset());
            } catch (ExecutionException e) {
                // One that has lost its leader just now is told by its description next time.
                if (!(e.getCause() instanceof ApiException)) {
                    throw e;
                }
            }
        }
        return offsets;
    }

    /** By topic. */
    Map<String, Map<String, String>> configs(Collection<String> names) throws InterruptedException, ExecutionException {
        List<ConfigResource> asked = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Map<String, String>> configs = new HashMap<>();
        for (Map.Entry<ConfigResource, Config> one :
                admin.describeConfigs(asked).all().get().entrySet()) {
            configs.put(
                    one.getKey().name(),
                    one.getValue().entries().stream()
                            .filter(entry -> entry.value() != null)
                            .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value)));
        }
        return configs;
    }

    /** By topic, all copies together, of the brokers that answer. */
    Map<String, Long> bytes(Withheld withheld) throws InterruptedException, ExecutionException {
        List<Integer> brokers =
                admin.describeCluster().nodes().get().stream().map(Node::id).toList();
        Map<String, Long> bytes = new HashMap<>();
        for (Map.Entry<Integer, KafkaFuture<Map<String, LogDirDescription>>> broker :
                admin.describeLogDirs(brokers).descriptions().entrySet()) {
            Map<String, LogDirDescription> folders = withheld.told(
                    "how large topics are on broker " + broker.getKey(),
                    () -> broker.getValue().get());
            if (folders != null) {
                folders.values()
                        .forEach(folder -> folder.replicaInfos()
                                .forEach((one, replica) -> bytes.merge(one.topic(), replica.size(), Long::sum)));
            }
        }
        return bytes;
    }

    static int count(TopicDescription topic, Predicate<TopicPartitionInfo> which) {
        return (int) topic.partitions().stream().filter(which).count();
    }

    static boolean isLeaderless(TopicPartitionInfo partition) {
        Node leader = partition.leader();
        return leader == null || leader.isEmpty();
    }
}
