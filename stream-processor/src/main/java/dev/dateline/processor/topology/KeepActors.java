package dev.dateline.processor.topology;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the editors' list of actors as it stands on its topic, with what does not count, as Kafka does when it restores the list
 * at a start: else what is matched by would hang on when a processor was started. {@link Known} passes that over.
 */
final class KeepActors extends ContextualProcessor<byte[], byte[], Void, Void> {
    private final Known list;

    KeepActors(Known list) {
        this.list = list;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        list.change(() -> {});
    }

    @Override
    public void process(Record<byte[], byte[]> actor) {
        KeyValueStore<Bytes, byte[]> known = context().getStateStore(MatchTopology.KNOWN);
        list.change(() -> known.put(Bytes.wrap(actor.key()), actor.value()));
    }
}
