package dev.dateline.standalone.verify;

import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.store.Verification;
import dev.dateline.standalone.Trouble;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.KafkaException;

/** Reads decisions, updates and pages of one installation and verifies them. */
public final class Verifier {
    private Verifier() {}

    /**
     * Folds the decisions once more and tells what was found.
     *
     * @param kafka client settings
     * @throws Trouble where the topics cannot be read
     */
    public static Verification.Report verify(Map<String, String> kafka, Topics topics) {
        TopicScan scan = new TopicScan(kafka);
        Verification verification = new Verification(topics);
        try {
            // Updates before decisions: an entry that was published has its decision, whenever that is read later.
            scan.read(topics.updates().name(), entry -> verification.update(entry.key(), entry.value()));
            scan.read(topics.pages().name(), entry -> verification.page(entry.key(), entry.value()));
            scan.read(
                    topics.decisions().name(),
                    entry -> verification.decision(
                            entry.partition(),
                            entry.offset(),
                            entry.key(),
                            entry.value(),
                            Instant.ofEpochMilli(entry.timestamp())));
        } catch (KafkaException e) {
            throw Trouble.failed("the topics cannot be read: " + Trouble.lineOf(e));
        }
        return verification.report();
    }
}
