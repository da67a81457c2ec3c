package dev.dateline.processor.topology;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.topic.Topic;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.store.Seen;
import dev.dateline.processor.store.StreamsShelf;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Lets each item version through once for each desk; a sender that repeats itself after a crash does no harm. */
final class DropSeen extends Decoding<DeskId, MatchInput> {
    private @Nullable Seen seen;

    DropSeen(Topic<DeskId, MatchInput> input, Witness witness) {
        super(input, SET_ASIDE, witness);
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        super.init(context);
        KeyValueStore<String, byte[]> store = context.getStateStore(MatchTopology.STATE);
        seen = new Seen(new StreamsShelf(store));
    }

    @Override
    void take(DeskId desk, MatchInput input, Record<byte[], byte[]> as) {
        if (seen == null) {
            throw new IllegalStateException("not initialised");
        }
        if (seen.passes(desk, input, Instant.ofEpochMilli(as.timestamp()))) {
            context().forward(as.withKey((Object) desk).withValue(input), "match-items");
        }
    }
}
