package dev.dateline.processor.store;

import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Reads the stubs of a partition by going through it once; nothing to read where it is empty. */
public final class KafkaErasures implements Erasures {
    private final Topic<DecisionKey, Decision> decisions;
    private final Map<String, String> kafka;

    public KafkaErasures(Topic<DecisionKey, Decision> decisions, Map<String, String> kafka) {
        this.decisions = decisions;
        this.kafka = kafka;
    }

    @Override
    public List<Erasure> in(int partition) {
        List<Erasure> found = new ArrayList<>();
        try (TopicScan scan = new TopicScan(kafka)) {
            scan.read(
                    new TopicPartition(decisions.name(), partition),
                    entry ->
                            Erasures.stub(decisions, entry.key(), entry.value()).ifPresent(found::add));
        }
        return found;
    }
}
