package dev.dateline.processor.store;

import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the stubs of a partition by going through it once; nothing to read where it is empty. */
public final class KafkaErasures implements Erasures {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Topic<DecisionKey, Decision> decisions;
    private final Map<String, Object> config;

    public KafkaErasures(Topic<DecisionKey, Decision> decisions, Map<String, String> kafka) {
        this.decisions = decisions;
        this.config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    }

    @Override
    public List<Erasure> in(int partition) {
        List<Erasure> found = new ArrayList<>();
        TopicPartition here = new TopicPartition(decisions.name(), partition);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(here));
            long end = consumer.endOffsets(List.of(here)).getOrDefault(here, 0L);
            if (end > 0) {
                consumer.seekToBeginning(List.of(here));
                while (consumer.position(here) < end) {
                    consumer.poll(POLL)
                            .forEach(entry -> Erasures.stub(decisions, entry.key(), entry.value())
                                    .ifPresent(found::add));
                }
            }
        }
        return found;
    }
}
