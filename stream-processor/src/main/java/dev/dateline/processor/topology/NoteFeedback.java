package dev.dateline.processor.topology;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.OutcomeKey;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.Waved;
import dev.dateline.contract.topic.Topic;
import dev.dateline.processor.match.MatchInput;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** What the desk made of proposals and alerts, and what rests on which item, to the order of that desk. */
final class NoteFeedback extends Decoding<OutcomeKey, Outcome> {
    NoteFeedback(Topic<OutcomeKey, Outcome> outcomes, Witness witness) {
        super(outcomes, REJECTED, witness);
    }

    @Override
    void take(OutcomeKey key, Outcome outcome, Record<byte[], byte[]> as) {
        if (outcome instanceof Outcome.Accepted accepted) {
            DeskId desk = desk(accepted);
            if (desk != null) {
                MatchInput heard = new MatchInput.Heard(accepted.settled(), accepted.rests(), accepted.waved());
                context().forward(now(as).withKey((Object) desk).withValue(heard), MATCH_INPUT);
            }
        }
    }

    private static @Nullable DeskId desk(Outcome.Accepted accepted) {
        Settled settled = accepted.settled();
        Rests rests = accepted.rests();
        Waved waved = accepted.waved();
        if (settled != null) {
            return settled.desk();
        }
        return rests != null ? rests.desk() : waved != null ? waved.desk() : null;
    }
}
