package dev.dateline.processor;

import dev.dateline.contract.topic.Topics;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How both Streams applications run. */
record StreamsSettings(ProcessorConfig config, Topics topics, Map<String, String> kafka, String instance) {
    private static final Logger LOG = LoggerFactory.getLogger(StreamProcessor.class);

    /** How long a node may be silent before others take its place, in milliseconds. */
    private static final int SESSION = 8000;

    /**
     * How often the log commits, in milliseconds. A commit writes a marker to each partition that it touched, and until
     * that is done the partition takes nothing new; readers, who follow uncommitted, would feel that ten times a second.
     * Those who read committed (matching, the clerk) hear of a decision that much later.
     */
    private static final int LOG_COMMIT = 1000;

    /** {@code name} is what it is called here, {@code id} what Kafka knows it by. */
    KafkaStreams application(String name, String id, Topology topology, Failures failures) {
        KafkaStreams streams = new KafkaStreams(topology, properties(name, id));
        streams.setUncaughtExceptionHandler(e -> {
            // The transaction is aborted and redone by a new thread: nothing is skipped, nothing takes effect twice.
            LOG.error("{}: a thread stopped and is replaced", name, e);
            failures.note(name, e);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        return streams;
    }

    private Properties properties(String name, String id) {
        Properties properties = new Properties();
        properties.putAll(kafka);
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, config.state().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, topics.plan().replication());
        properties.putIfAbsent(
                StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, topics.plan().replication() > 1 ? 1 : 0);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.MAX_RECORD);
        // Streams would wait 100 ms for a batch to fill; readers would wait with it.
        unlessGiven(properties, StreamsConfig.PRODUCER_PREFIX, ProducerConfig.LINGER_MS_CONFIG, 0);
        // What is refused for a moment is tried again soon; the default would make readers wait 100 ms.
        unlessGiven(properties, StreamsConfig.PRODUCER_PREFIX, ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 10);
        if (name.equals("log")) {
            properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, LOG_COMMIT);
        }
        // A broker that still completes the last transaction refuses the next one's first batch for a moment; others on
        // their way behind it would then be refused for their order, again and again. It takes one at a time anyway.
        unlessGiven(properties, StreamsConfig.PRODUCER_PREFIX, ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        // A transaction that a dead node has left open ends when others take its place, and not later; a node that
        // comes back ends its own at once.
        unlessGiven(properties, StreamsConfig.PRODUCER_PREFIX, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, SESSION);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance + "-" + name);
        unlessGiven(properties, StreamsConfig.MAIN_CONSUMER_PREFIX, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION);
        unlessGiven(properties, StreamsConfig.MAIN_CONSUMER_PREFIX, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2000);
        return properties;
    }

    /** A prefixed setting would hide the operator's plain one. */
    private static void unlessGiven(Properties properties, String prefix, String name, int value) {
        if (!properties.containsKey(name)) {
            properties.putIfAbsent(prefix + name, value);
        }
    }
}
