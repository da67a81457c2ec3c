package dev.dateline.processor.topology;

import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.OutcomeKey;
import dev.dateline.contract.topic.Topic;
import dev.dateline.processor.match.MatchInput;
import org.apache.kafka.streams.processor.api.Record;

/** What the desk made of proposals, to the order of that desk. */
final class NoteFeedback extends Decoding<OutcomeKey, Outcome> {
    NoteFeedback(Topic<OutcomeKey, Outcome> outcomes) {
        super(outcomes, REJECTED);
    }

    @Override
    void take(OutcomeKey key, Outcome outcome, Record<byte[], byte[]> as) {
        if (outcome instanceof Outcome.Accepted accepted && accepted.settled() != null) {
            context()
                    .forward(
                            now(as).withKey((Object) accepted.settled().desk())
                                    .withValue(new MatchInput.Heard(accepted.settled())),
                            MATCH_INPUT);
        }
    }
}
