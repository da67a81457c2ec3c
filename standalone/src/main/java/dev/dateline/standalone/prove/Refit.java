package dev.dateline.standalone.prove;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** Sets the topics of an older build as this one wants them: what an operator does whose processor refuses to start and says why. */
final class Refit {
    private static final String SEGMENT = "segment.ms";
    private static final String COMPACTION = "max.compaction.lag.ms";

    private Refit() {}

    /**
     * What was done.
     *
     * @param topics those that had to be changed, by name
     * @param unannounced what README's notes on upgrading do not tell operators to expect, a line each
     */
    record Done(List<String> topics, List<String> unannounced) {
        Done {
            topics = List.copyOf(topics);
            unannounced = List.copyOf(unannounced);
        }
    }

    /** Does it, whether it is announced or not. */
    static Done of(Map<String, String> kafka, Topics topics) throws InterruptedException {
        try (Admin admin = Admin.create(new HashMap<String, Object>(kafka))) {
            Map<String, List<AlterConfigOp>> changes = changes(admin, topics);
            Map<ConfigResource, Collection<AlterConfigOp>> asked = new HashMap<>();
            changes.forEach((topic, change) -> asked.put(resource(topic), change));
            admin.incrementalAlterConfigs(asked).all().get();
            List<String> unannounced = new ArrayList<>();
            changes.forEach((topic, change) -> unannounced.addAll(unannounced(topics, topic, change)));
            return new Done(List.copyOf(changes.keySet()), unannounced);
        } catch (ExecutionException e) {
            throw Trouble.failed("the older build's topics cannot be changed: " + Trouble.lineOf(e));
        }
    }

    /** By the names of those that are there and set otherwise, in their order. */
    private static Map<String, List<AlterConfigOp>> changes(Admin admin, Topics topics)
            throws InterruptedException, ExecutionException {
        Set<String> there = admin.listTopics().names().get();
        List<Topic<?, ?>> known = topics.all().stream()
                .filter(topic -> there.contains(topic.name()))
                .toList();
        Map<ConfigResource, Config> found = admin.describeConfigs(
                        known.stream().map(topic -> resource(topic.name())).toList())
                .all()
                .get();
        Map<String, List<AlterConfigOp>> changes = new TreeMap<>();
        for (Topic<?, ?> topic : known) {
            Config is = found.get(resource(topic.name()));
            List<AlterConfigOp> change = is == null ? List.of() : changes(is, topic.config());
            if (!change.isEmpty()) {
                changes.put(topic.name(), change);
            }
        }
        return changes;
    }

    /** What is to be set so that {@code is} comes to be as {@code wanted}. */
    static List<AlterConfigOp> changes(Config is, Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .filter(setting -> {
                    ConfigEntry entry = is.get(setting.getKey());
                    return entry == null || !setting.getValue().equals(entry.value());
                })
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    /** Those of a topic's changes that nobody who upgrades is told to expect, a line each. */
    static List<String> unannounced(Topics topics, String topic, List<AlterConfigOp> changes) {
        Set<String> known = announced(topics).getOrDefault(topic, Set.of());
        return changes.stream()
                .map(AlterConfigOp::configEntry)
                .filter(entry -> !known.contains(entry.name()))
                .map(entry -> "%s had to be set to %s=%s, of which README's notes on upgrading say nothing"
                        .formatted(topic, entry.name(), entry.value()))
                .sorted()
                .toList();
    }

    /** What README's notes on upgrading say is set otherwise, by topic: those are compacted or begin new segments sooner than before. */
    static Map<String, Set<String>> announced(Topics topics) {
        Set<String> both = Set.of(COMPACTION, SEGMENT);
        return Map.of(
                topics.wire().name(), both,
                topics.raw().name(), both,
                topics.rejected().name(), both,
                topics.receipts().name(), both,
                topics.matchInput().name(), Set.of(SEGMENT),
                topics.outcomes().name(), Set.of(SEGMENT));
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
