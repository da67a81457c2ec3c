package dev.dateline.gateway.feed;

import dev.dateline.contract.topic.Topic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where a topic is not as it is planned. */
final class Drifts {
    private Drifts() {}

    /** By the settings' names; what is not planned may be as it likes. */
    static List<Survey.Drift> of(Topic<?, ?> planned, int partitions, Map<String, String> found) {
        Map<String, String> wanted = new TreeMap<>(planned.config());
        wanted.put("partitions", Integer.toString(planned.partitions()));
        Map<String, String> there = new TreeMap<>(found);
        there.put("partitions", Integer.toString(partitions));
        return wanted.entrySet().stream()
                .filter(setting -> !isSame(setting.getValue(), there.get(setting.getKey())))
                .map(setting -> new Survey.Drift(setting.getKey(), setting.getValue(), there.get(setting.getKey())))
                .toList();
    }

    /** The order of a list says nothing to Kafka. */
    private static boolean isSame(String wanted, @Nullable String found) {
        return found != null && sorted(wanted).equals(sorted(found));
    }

    private static List<String> sorted(String list) {
        return List.of(list.split(",", -1)).stream().map(String::strip).sorted().toList();
    }
}
