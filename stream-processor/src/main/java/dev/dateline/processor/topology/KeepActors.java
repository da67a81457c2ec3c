package dev.dateline.processor.topology;

import dev.dateline.contract.topic.Topic;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the editors' list of actors as it stands on its topic, but for what does not count; at a start Kafka keeps that too,
 * and {@link Known} passes it over.
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
        boolean isFiller = Topic.isFiller(actor.key());
        if (actor.value() == null || isFiller || Known.counts(actor.key(), actor.value())) {
            list.change(() -> known.put(Bytes.wrap(actor.key()), actor.value()));
        }
    }
}
