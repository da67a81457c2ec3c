package dev.dateline.standalone.bench;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.WireItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Where a bare producer writes. */
public final class Scratch {
    private Scratch() {}

    /** Makes a topic as the wire is; well before it is written to, as leaders take a moment. */
    public static Topic<ItemVersion, WireItem> wire(Map<String, String> kafka, Topics topics)
            throws ExecutionException, InterruptedException {
        TopicPlan plan = topics.plan();
        Topic<ItemVersion, WireItem> wire = new Topics(new TopicPlan(
                        plan.prefix() + "bare-",
                        plan.partitions(),
                        plan.replication(),
                        plan.minInsync(),
                        plan.erasure()))
                .wire();
        try (Admin admin = Admin.create(new HashMap<String, Object>(kafka))) {
            NewTopic made = new NewTopic(wire.name(), wire.partitions(), (short) plan.replication());
            admin.createTopics(List.of(made.configs(wire.config()))).all().get();
        }
        return wire;
    }
}
