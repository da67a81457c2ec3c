package dev.dateline.standalone.config;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The settings that Kafka's own clients know; plug-ins of the operator's may have others. */
final class KnownSettings {
    private static final int A_SLIP = 2;
    private static final Set<String> NAMES = names();

    private KnownSettings() {}

    /** What was meant by a name that is a slip of the keyboard away from a known one; empty for any other name. */
    static Optional<String> misspelt(String name) {
        return NAMES.contains(name) ? Optional.empty() : Nearest.within(A_SLIP, name, NAMES);
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(AdminClientConfig.configNames());
        names.addAll(ProducerConfig.configNames());
        names.addAll(ConsumerConfig.configNames());
        return names;
    }
}
