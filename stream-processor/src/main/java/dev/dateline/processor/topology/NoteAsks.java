package dev.dateline.processor.topology;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.contract.topic.Topic;
import dev.dateline.processor.match.MatchInput;
import org.apache.kafka.streams.processor.api.Record;

/** Editors' questions about watches to the order of their desk, where what it was sent of late is known. */
final class NoteAsks extends Decoding<DeskId, WatchAsk> {
    /** Whoever asked has long been told that matching is away. In milliseconds; far more than clocks differ. */
    private static final long STALE = 60_000;

    NoteAsks(Topic<DeskId, WatchAsk> asks, Witness witness) {
        super(asks, REJECTED, witness);
    }

    @Override
    void take(DeskId key, WatchAsk ask, Record<byte[], byte[]> as) {
        if (as.timestamp() < context().currentSystemTimeMs() - STALE) {
            return;
        }
        context().forward(now(as).withKey((Object) ask.desk()).withValue(new MatchInput.Asked(ask)), MATCH_INPUT);
    }
}
