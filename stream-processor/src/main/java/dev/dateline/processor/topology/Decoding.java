package dev.dateline.processor.topology;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Reads a topic's records; one that cannot be read is set aside with its reason, and the rest flows on. */
abstract class Decoding<K, V> extends ContextualProcessor<byte[], byte[], Object, Object> {
    static final String MATCH_INPUT = "write-match-input";
    static final String REJECTED = "write-rejected";

    /** The second half's own way to the rejected topic: a sink shared with the first would make one task of both. */
    static final String SET_ASIDE = "set-aside";

    private static final Provider SELF = new Provider("dateline-match");

    private final Topic<K, V> topic;
    private final String aside;
    private final Witness witness;

    /** {@code aside} names the sink for what cannot be read. */
    Decoding(Topic<K, V> topic, String aside, Witness witness) {
        this.topic = topic;
        this.aside = aside;
        this.witness = witness;
    }

    /** One record that could be read; {@code as} carries its time and headers to what follows from it. */
    abstract void take(K key, V value, Record<byte[], byte[]> as);

    /** What stood under this key is gone; here that is nothing to anybody. */
    void gone(Record<byte[], byte[]> as) {}

    @Override
    public void process(Record<byte[], byte[]> given) {
        context()
                .recordMetadata()
                .ifPresent(place -> witness.took(
                        new TopicPartition(place.topic(), place.partition()), Instant.ofEpochMilli(given.timestamp())));
        if (given.value() == null) {
            gone(given);
            return;
        }
        K key;
        V value;
        try {
            key = topic.key(given.key());
            value = topic.value(given.value());
        } catch (Json.Malformed e) {
            setAside(given, String.valueOf(e.getMessage()));
            return;
        }
        take(key, value, given);
    }

    /**
     * The same record, as of now: match-input is kept by its records' times, and a line that comes late, after a long
     * stop, must not expire before it is matched.
     */
    Record<byte[], byte[]> now(Record<byte[], byte[]> given) {
        return given.withTimestamp(context().currentSystemTimeMs());
    }

    /** {@code why} is a line for people. */
    final void setAside(Record<byte[], byte[]> given, String why) {
        witness.setAside(RejectReason.UNREADABLE_RECORD);
        RecordMetadata place = context().recordMetadata().orElseThrow();
        String id = place.topic() + "-" + place.partition() + "-" + place.offset();
        Rejected rejected = Rejected.of(
                SELF, id, RejectReason.UNREADABLE_RECORD, why, given.value(), Instant.ofEpochMilli(given.timestamp()));
        context().forward(given.withKey((Object) new ItemId(SELF, id)).withValue(rejected), aside);
    }
}
