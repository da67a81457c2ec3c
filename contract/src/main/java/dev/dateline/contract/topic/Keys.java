package dev.dateline.contract.topic;

import java.util.function.Function;

/**
 * How a topic's keys are written, read, and spread over partitions.
 *
 * @param write the key as text (UTF-8 on the topic, readable in any console)
 * @param read the inverse; throws {@link IllegalArgumentException} for a text that is no such key
 * @param spread the text whose murmur2 chooses the partition
 */
record Keys<K>(Function<K, String> write, Function<String, K> read, Function<K, String> spread) {}
