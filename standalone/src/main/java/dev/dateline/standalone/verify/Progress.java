package dev.dateline.standalone.verify;

import org.apache.kafka.common.TopicPartition;

/** Hears how far the reading has come. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (partition, records) -> {};

    /** {@code records} is how many have been read in all, this partition's so far among them. */
    void reading(TopicPartition partition, long records);
}
