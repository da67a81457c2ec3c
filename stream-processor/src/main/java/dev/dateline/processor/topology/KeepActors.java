package dev.dateline.processor.topology;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the editors' list of actors as it stands on its topic; at a start Kafka does the same without it. */
final class KeepActors extends ContextualProcessor<byte[], byte[], Void, Void> {
    @Override
    public void process(Record<byte[], byte[]> actor) {
        KeyValueStore<Bytes, byte[]> known = context().getStateStore(MatchTopology.KNOWN);
        known.put(Bytes.wrap(actor.key()), actor.value());
    }
}
