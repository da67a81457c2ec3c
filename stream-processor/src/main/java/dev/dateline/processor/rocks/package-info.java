/** State stores that can be made to forget: RocksDB under Kafka Streams, compacted within the stated erasure time. */
@NullMarked
package dev.dateline.processor.rocks;

import org.jspecify.annotations.NullMarked;
