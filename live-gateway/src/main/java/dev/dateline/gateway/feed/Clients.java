package dev.dateline.gateway.feed;

import dev.dateline.contract.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What this module adds to the operator's client properties; the operator's times and sizes win. */
final class Clients {
    /** How long Kafka may be silent before a request is given up, in milliseconds. */
    static final int PATIENCE_MS = 10_000;

    private Clients() {}

    /** A reader without a group; {@code committed} hides what a transaction may still take back. */
    static Map<String, String> consumer(Map<String, String> kafka, boolean committed) {
        Map<String, String> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, committed ? "read_committed" : "read_uncommitted");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // One byte is answered at once, so how long an empty fetch may wait costs no latency.
        config.putIfAbsent(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, "1");
        config.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "250");
        config.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "250");
        config.putIfAbsent(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.toString(PATIENCE_MS));
        config.putIfAbsent(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, Integer.toString(PATIENCE_MS / 2));
        return config;
    }

    /**
     * A reader whose place in the topic Kafka keeps. Where it keeps none the reader is told, rather than put anywhere:
     * whoever were put at the end would pass over what came since.
     */
    static Map<String, String> group(Map<String, String> kafka, String group) {
        Map<String, String> config = consumer(kafka, true);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000");
        return config;
    }

    /** A writer that is told when a decision is kept for good, or within seconds that this is not certain. */
    static Map<String, String> producer(Map<String, String> kafka) {
        Map<String, String> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(Topics.MAX_RECORD));
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, "0");
        config.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, "5000");
        config.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "4000");
        config.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeout(kafka));
        return config;
    }

    /** Kafka asks that a delivery may last longer than a request: then as long as by its own default. */
    private static String deliveryTimeout(Map<String, String> kafka) {
        return kafka.containsKey(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG) ? "120000" : "8000";
    }
}
