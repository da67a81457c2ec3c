package dev.dateline.standalone.backup;

import dev.dateline.contract.topic.Topic;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which records of a partition belong into a backup: of a compacted topic what compaction would leave, so that words which
 * were overwritten, and stand in Kafka's files for a while yet, are in no backup; of any other topic all.
 */
final class Newest {
    private final boolean compacted;
    private final Map<ByteBuffer, Long> newest = new HashMap<>();
    private long records;
    private long end;

    Newest(Topic<?, ?> topic) {
        this.compacted = topic.config().getOrDefault("cleanup.policy", "").contains("compact");
    }

    /** Looks at each record once, in order, before the first is asked for. */
    void see(ConsumerRecord<byte[], byte[]> record) {
        end = record.offset() + 1;
        if (!compacted) {
            records++;
        } else if (record.value() == null) {
            newest.remove(ByteBuffer.wrap(record.key()));
        } else {
            newest.put(ByteBuffer.wrap(record.key()), record.offset());
        }
    }

    /** Whether this one of those that were seen is kept. */
    boolean keeps(ConsumerRecord<byte[], byte[]> record) {
        if (!compacted) {
            return record.offset() < end;
        }
        Long at = newest.get(ByteBuffer.wrap(record.key()));
        return at != null && at == record.offset();
    }

    /** How many are kept. */
    long kept() {
        return compacted ? newest.size() : records;
    }

    /** The offset behind the last one that was seen. */
    long end() {
        return end;
    }
}
