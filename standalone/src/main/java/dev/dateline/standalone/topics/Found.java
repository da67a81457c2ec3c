package dev.dateline.standalone.topics;

import dev.dateline.contract.json.Require;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the cluster what its topics are like. */
record Found(Admin admin) {
    private static final long PAUSE_MILLIS = 100;
    private static final int MOST_TRIES = 100;

    /** Each of these topics, by name; asks again for a while where a broker has not heard of a new one yet. */
    Map<String, FoundTopic> named(Collection<String> names) throws InterruptedException, ExecutionException {
        for (int tries = 1; ; tries++) {
            try {
                return describe(names);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || tries == MOST_TRIES) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private Map<String, FoundTopic> describe(Collection<String> names) throws InterruptedException, ExecutionException {
        Map<String, TopicDescription> topics =
                admin.describeTopics(names).allTopicNames().get();
        Map<ConfigResource, Config> configs = admin.describeConfigs(
                        names.stream().map(Found::resource).toList())
                .all()
                .get();
        Map<String, FoundTopic> found = new HashMap<>();
        topics.forEach((name, topic) -> found.put(
                name,
                new FoundTopic(
                        name,
                        topic.partitions().size(),
                        copies(topic),
                        map(Require.present("configuration of " + name, configs.get(resource(name)))))));
        return found;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static int copies(TopicDescription topic) {
        return topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
    }

    private static Map<String, String> map(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }
}
