package dev.dateline.processor.topology;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.contract.topic.Topic;
import dev.dateline.processor.match.MatchInput;
import org.apache.kafka.streams.processor.api.Record;

/** Editors' questions about watches to the order of their desk, where what it was sent of late is known. */
final class NoteAsks extends Decoding<DeskId, WatchAsk> {
    NoteAsks(Topic<DeskId, WatchAsk> asks) {
        super(asks, REJECTED);
    }

    @Override
    void take(DeskId key, WatchAsk ask, Record<byte[], byte[]> as) {
        context().forward(now(as).withKey((Object) ask.desk()).withValue(new MatchInput.Asked(ask)), MATCH_INPUT);
    }
}
