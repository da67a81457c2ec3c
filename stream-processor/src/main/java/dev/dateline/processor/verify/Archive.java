package dev.dateline.processor.verify;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The topics as they stand. */
public interface Archive {
    /** How many partitions a topic has; 0 where there is no such topic. */
    int partitions(String topic);

    /** The offset of the first record that is kept; 0 while none has been dropped by age. */
    long begin(TopicPartition partition);

    /**
     * Hands over what is committed, in its order, from the first record kept to the end as it stands at the call.
     * Everything that was committed before the call is among it.
     */
    void read(TopicPartition partition, Consumer<ConsumerRecord<byte[], byte[]>> reader);

    /** The offset up to which an application has taken each partition, its outputs committed; absent where unknown. */
    Map<TopicPartition, Long> taken(String application);
}
