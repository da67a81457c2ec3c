package dev.dateline.ingest;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.publish.KafkaMemory;
import dev.dateline.ingest.source.Memory;
import io.vertx.core.Future;
import java.util.Optional;

/** Sources' memory on its topic; stands here so that publishing needs to know nothing of sources. */
record TopicMemory(KafkaMemory topic) implements Memory {
    @Override
    public Future<Optional<String>> recall(SourceId source) {
        return topic.recall(source);
    }

    @Override
    public Future<Void> keep(SourceId source, String text) {
        return topic.keep(source, text);
    }
}
