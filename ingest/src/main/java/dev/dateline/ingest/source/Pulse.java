package dev.dateline.ingest.source;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.publish.Batch;

/** Hears of everything that sources do, so that somebody notices when one falls silent or fails. Never throws. */
public interface Pulse {
    /** Nobody listens. */
    Pulse NONE = new Pulse() {
        @Override
        public void delivered(SourceId source, Batch batch) {}

        @Override
        public void failed(SourceId source, String why) {}
    };

    /** Kafka has what the source delivered. */
    void delivered(SourceId source, Batch batch);

    /** The source could not be read; {@code why} is one line. */
    void failed(SourceId source, String why);

    /** The source was read, and there was nothing new. */
    default void looked(SourceId source) {}

    /** The source delivered, and Kafka did not take it: no fault of the source, which has to send it again. */
    default void unpublished(SourceId source) {}
}
