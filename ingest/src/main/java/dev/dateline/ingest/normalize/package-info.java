/** Raw bytes to an item or a refusal with its reason. Pure: neither Kafka nor Vert.x. */
@NullMarked
package dev.dateline.ingest.normalize;

import org.jspecify.annotations.NullMarked;
