package dev.dateline.standalone.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of Kafka's clients that the promises rest on: they are Dateline's own. All others are the operator's, and
 * win over what Dateline would choose.
 */
final class Owned {
    private static final List<String> STREAMS_PREFIXES =
            List.of("main.consumer.", "restore.consumer.", "global.consumer.", "consumer.", "producer.", "admin.");

    /** What only one value is right for; that value may be given, and says nothing new. */
    private static final Map<String, String> FIXED = Map.of(
            "acks", "all",
            "enable.idempotence", "true",
            "processing.guarantee", "exactly_once_v2",
            "enable.auto.commit", "false",
            "auto.offset.reset", "earliest",
            "allow.auto.create.topics", "false",
            "group.protocol", "classic");

    /** What each part chooses for itself. */
    private static final List<String> CHOSEN = List.of(
            "isolation.level",
            "group.id",
            "group.instance.id",
            "group.remote.assignor",
            "partition.assignment.strategy",
            "transactional.id",
            "transaction.two.phase.commit.enable",
            "client.id",
            "key.serializer",
            "value.serializer",
            "key.deserializer",
            "value.deserializer",
            "partitioner.class",
            "max.request.size",
            "application.id",
            "rocksdb.config.setter",
            "ensure.explicit.internal.resource.naming",
            "bootstrap.controllers");

    /** What has a setting of Dateline's. */
    private static final Map<String, String> ELSEWHERE = elsewhere();

    private Owned() {}

    /** Why this setting is refused; empty where it is not. */
    static Optional<String> refusal(String name, @Nullable String value) {
        if (value == null) {
            return Optional.of("has no value");
        }
        String plain = plain(name);
        String fixed = FIXED.get(plain);
        if (fixed != null) {
            return fixed.equals(value.strip())
                    ? Optional.empty()
                    : Optional.of("is " + fixed + " and cannot be changed: the promises rest on it");
        }
        String instead = ELSEWHERE.get(plain);
        if (instead != null) {
            return Optional.of("set " + instead + " instead");
        }
        return CHOSEN.contains(plain) || plain.endsWith("exception.handler")
                ? Optional.of("is chosen by Dateline: leave it out")
                : KnownSettings.misspelt(plain).map(meant -> "unknown setting (did you mean " + meant + "?)");
    }

    private static String plain(String name) {
        return STREAMS_PREFIXES.stream()
                .filter(name::startsWith)
                .map(prefix -> name.substring(prefix.length()))
                .findFirst()
                .orElse(name);
    }

    private static Map<String, String> elsewhere() {
        Map<String, String> settings = new HashMap<>();
        settings.put("bootstrap.servers", "kafka.bootstrapServers (or --bootstrap-servers)");
        settings.put("state.dir", "processor.state");
        settings.put("num.stream.threads", "processor.threads");
        settings.put("replication.factor", "topics.replication");
        return settings;
    }
}
