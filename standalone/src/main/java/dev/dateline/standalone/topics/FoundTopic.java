package dev.dateline.standalone.topics;

import dev.dateline.contract.topic.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A topic as the cluster has it.
 *
 * @param replication the fewest copies that any partition has
 * @param config what is in force, defaults included
 */
record FoundTopic(String name, int partitions, int replication, Map<String, String> config) {

    /** What is wrong and what to do, in one line; empty where the topic is as wanted. */
    Optional<String> misfit(Topic<?, ?> wanted, int wantedReplication) {
        if (partitions != wanted.partitions()) {
            return Optional.of("topic " + name + ": partitions is " + partitions + ", wanted " + wanted.partitions()
                    + "; a topic keeps its partitions for life: set topics.partitions=" + partitions
                    + " or choose another topics.prefix");
        }
        if (replication < wantedReplication) {
            return Optional.of("topic " + name + ": replication is " + replication + ", wanted " + wantedReplication
                    + "; set topics.replication=" + replication
                    + " or give it more copies with kafka-reassign-partitions.sh");
        }
        return new TreeMap<>(wanted.config())
                .entrySet().stream()
                        .filter(setting -> !same(config.get(setting.getKey()), setting.getValue()))
                        .findFirst()
                        .map(setting -> misfit(setting.getKey(), setting.getValue()));
    }

    private String misfit(String setting, String wanted) {
        return "topic " + name + ": " + setting + " is " + config.get(setting) + ", wanted " + wanted
                + "; change it with kafka-configs.sh --alter --topic " + name + " --add-config " + setting + "=["
                + wanted + "]";
    }

    /** Lists such as {@code compact,delete} have no order. */
    private static boolean same(@Nullable String found, String wanted) {
        return found != null
                && new TreeSet<>(Arrays.asList(found.split(",")))
                        .equals(new TreeSet<>(Arrays.asList(wanted.split(","))));
    }
}
