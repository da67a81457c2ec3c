package dev.dateline.standalone.prove;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** Sets the topics of an older build as this one wants them: what an operator does whose processor refuses to start and says why. */
final class Refit {
    private Refit() {}

    /** Does it; gives the names of those that had to be changed. */
    static List<String> of(Map<String, String> kafka, Topics topics) throws InterruptedException {
        try (Admin admin = Admin.create(new HashMap<String, Object>(kafka))) {
            Set<String> there = admin.listTopics().names().get();
            Map<ConfigResource, Config> found = admin.describeConfigs(topics.all().stream()
                            .map(Topic::name)
                            .filter(there::contains)
                            .map(Refit::resource)
                            .toList())
                    .all()
                    .get();
            Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
            for (Topic<?, ?> topic : topics.all()) {
                Config is = found.get(resource(topic.name()));
                List<AlterConfigOp> change = is == null ? List.of() : changes(is, topic.config());
                if (!change.isEmpty()) {
                    changes.put(resource(topic.name()), change);
                }
            }
            admin.incrementalAlterConfigs(changes).all().get();
            return changes.keySet().stream().map(ConfigResource::name).sorted().toList();
        } catch (ExecutionException e) {
            throw Trouble.failed("the older build's topics cannot be changed: " + Trouble.lineOf(e));
        }
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

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
